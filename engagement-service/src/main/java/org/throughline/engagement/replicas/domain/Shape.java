package org.throughline.engagement.replicas.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How mixed a network is and how its burden is spread, as its owner tells it: of a small one it tells nothing.
///
/// @param suppressed it is too small to tell of
/// @param joinedOnlyHere departments that would not be joined to the others without it
/// @param missing departments that work for its targets and are in none of their networks
public record Shape(
        String network,
        boolean suppressed,
        @Nullable Mix mix,
        @Nullable Burden burden,
        List<String> joinedOnlyHere,
        List<String> missing,
        LocalDate on) {

    /// In tenths: 0 where all are of one kind, 1 as mixed as so many can be.
    public record Mix(double departments, double staffGroups, double ties, boolean tooNarrow) {}

    /// @param topFifth the share that is done by the fifth who do most
    /// @param carriers how many people would carry it, if all did the same
    public record Burden(double topFifth, double gini, double carriers, boolean tooFew) {}
}
