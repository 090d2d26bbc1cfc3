/// What is known of a person here.
@NullMarked
package org.throughline.networks.people.domain;

import org.jspecify.annotations.NullMarked;
