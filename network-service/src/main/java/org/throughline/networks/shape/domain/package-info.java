/// The measures, each a pure function with its formula and source.
@NullMarked
package org.throughline.networks.shape.domain;

import org.jspecify.annotations.NullMarked;
