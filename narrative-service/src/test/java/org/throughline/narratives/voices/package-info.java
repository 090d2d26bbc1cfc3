@NullMarked
package org.throughline.narratives.voices;

import org.jspecify.annotations.NullMarked;
