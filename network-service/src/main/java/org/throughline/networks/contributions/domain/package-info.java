/// What a contribution is, and what in it is not tied to anything yet.
@NullMarked
package org.throughline.networks.contributions.domain;

import org.jspecify.annotations.NullMarked;
