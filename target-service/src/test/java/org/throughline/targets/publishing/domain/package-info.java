@NullMarked
package org.throughline.targets.publishing.domain;

import org.jspecify.annotations.NullMarked;
