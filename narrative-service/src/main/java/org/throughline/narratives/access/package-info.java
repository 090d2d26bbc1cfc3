/// What is asked of somebody beyond the role.
@NullMarked
package org.throughline.narratives.access;

import org.jspecify.annotations.NullMarked;
