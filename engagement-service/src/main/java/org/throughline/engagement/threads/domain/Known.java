package org.throughline.engagement.threads.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Link;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.OrganisationNarrative;
import org.throughline.engagement.replicas.domain.Shape;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;

/// All that is there, as far as threads go.
///
/// @param narratives the teams that have one
public record Known(
        @Nullable OrganisationNarrative organisation,
        List<Target> targets,
        List<MeasureReading> readings,
        List<Team> teams,
        List<Link> links,
        List<Network> networks,
        List<Shape> shapes,
        Set<String> narratives) {}
