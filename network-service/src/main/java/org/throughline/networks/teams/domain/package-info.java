/// What a team is, and where it may stand.
@NullMarked
package org.throughline.networks.teams.domain;

import org.jspecify.annotations.NullMarked;
