/// The reasons for which a target touches a team.
@NullMarked
package org.throughline.networks.affected.domain;

import org.jspecify.annotations.NullMarked;
