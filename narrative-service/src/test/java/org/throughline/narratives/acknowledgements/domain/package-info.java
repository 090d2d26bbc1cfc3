@NullMarked
package org.throughline.narratives.acknowledgements.domain;

import org.jspecify.annotations.NullMarked;
