package org.throughline.engagement.replicas.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something about a target that is worth a look. Unusual is not wrong.
///
/// @param kind such as `no-drivers` or `distortion`
/// @param concern `incomplete` or `suspect`
/// @param measure `main`, or the id of a balancing measure; absent where the target as a whole is meant
/// @param innocentExplanations why it may be nothing
public record Warning(
        String kind,
        String concern,
        @Nullable String measure,
        String says,
        List<String> evidence,
        String settledBy,
        List<String> innocentExplanations) {}
