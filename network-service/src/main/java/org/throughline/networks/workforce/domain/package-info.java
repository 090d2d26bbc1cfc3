/// Where somebody works on a day.
@NullMarked
package org.throughline.networks.workforce.domain;

import org.jspecify.annotations.NullMarked;
