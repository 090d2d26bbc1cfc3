@NullMarked
package org.throughline.narratives.reading;

import org.jspecify.annotations.NullMarked;
