package org.throughline.networks.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a network is made up, as everybody may read it: each measure in tenths and with its sentence. What would
/// tell of fewer people than the threshold is absent, and `suppressed` says so.
///
/// @param membersAtLeast rounded down to a multiple of five
/// @param mix absent where it may not be told
/// @param burden absent where it may not be told
/// @param drivers of its targets that no team works through
/// @param signals what is worth a look: `too-narrow`, `carried-by-too-few`, `no-live-target`
record Shape(
        String network,
        String name,
        boolean suppressed,
        @Nullable Integer membersAtLeast,
        @Nullable Mixed mix,
        @Nullable Carried burden,
        Bridging bridging,
        List<Absent> missing,
        List<IdleDriver> drivers,
        List<String> signals,
        List<String> sentences) {
    Shape {
        missing = List.copyOf(missing);
        drivers = List.copyOf(drivers);
        signals = List.copyOf(signals);
        sentences = List.copyOf(sentences);
    }

    /// A measure and what it means.
    record Measure(double value, String sentence) {}

    /// @param likeTheTrust how much its departments are like those of the trust, by planned headcount
    /// @param staffGroupsLikeTheTrust the same for staff groups
    /// @param ties E-I index
    record Mixed(
            Measure departments,
            Measure staffGroups,
            Measure likeTheTrust,
            Measure staffGroupsLikeTheTrust,
            Measure ties,
            boolean tooNarrow) {}

    /// @param hours the share of the hours that the busiest fifth gave; absent where no hours were told
    record Carried(Measure topFifth, @Nullable Measure hours, Measure gini, Measure carriers, boolean tooFew) {}

    /// @param joinedOnlyHere departments that would not be joined to the others without it
    /// @param parts into how many parts the departments of the trust fall
    record Bridging(List<String> joinedOnlyHere, long parts, String sentence) {
        Bridging {
            joinedOnlyHere = List.copyOf(joinedOnlyHere);
        }
    }

    /// @param weight how much the department works for the target
    /// @param staffGroups of it that nobody is of; absent where it may not be told
    record Absent(
            String target,
            String department,
            int weight,
            @Nullable List<String> staffGroups,
            String sentence) {}

    record IdleDriver(String target, String driver, String sentence) {}
}
