package org.throughline.engagement.replicas.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A team of the trust.
///
/// @param successors the teams that took over its work when it was disbanded
public record Team(
        String id,
        String name,
        String department,
        List<StaffGroup> staffGroups,
        @Nullable String parent,
        List<String> successors) {}
