@NullMarked
package org.throughline.narratives.sources;

import org.jspecify.annotations.NullMarked;
