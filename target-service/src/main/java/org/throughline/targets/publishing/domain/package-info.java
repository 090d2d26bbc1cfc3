/// What a target is, what makes one valid, and what its revisions are.
@NullMarked
package org.throughline.targets.publishing.domain;

import org.jspecify.annotations.NullMarked;
