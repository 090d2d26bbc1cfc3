@NullMarked
package org.throughline.targets.astray.domain;

import org.jspecify.annotations.NullMarked;
