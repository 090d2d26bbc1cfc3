package org.throughline.engagement.replicas.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody was recognised in a network: a team or the network with the reason, a person without anything.
///
/// @param kind `team` or `network`; null where it was a person
public record Recognition(
        String network,
        List<String> targets,
        LocalDate on,
        @Nullable String kind,
        @Nullable String team,
        @Nullable String reason) {}
