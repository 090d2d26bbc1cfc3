/// What is known of targets, measures, teams, contributions, networks, narratives and changes, and how old it is.
@NullMarked
package org.throughline.engagement.replicas.domain;

import org.jspecify.annotations.NullMarked;
