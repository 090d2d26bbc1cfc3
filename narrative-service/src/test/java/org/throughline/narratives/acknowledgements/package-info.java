@NullMarked
package org.throughline.narratives.acknowledgements;

import org.jspecify.annotations.NullMarked;
