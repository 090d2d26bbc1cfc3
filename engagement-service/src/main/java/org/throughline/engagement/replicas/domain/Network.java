package org.throughline.engagement.replicas.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// People of several teams who carry targets together.
///
/// @param state `proposed`, `active` or `closed`
/// @param sponsor a leader's role
/// @param protectedHours a month
public record Network(
        String id,
        String name,
        String purpose,
        List<String> targets,
        String state,
        @Nullable String sponsor,
        @Nullable Double protectedHours,
        List<String> teams) {}
