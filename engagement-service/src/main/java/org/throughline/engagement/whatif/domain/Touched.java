package org.throughline.engagement.whatif.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a change would touch.
///
/// @param would what would be otherwise, a sentence each; empty where all would stay as it is
/// @param teams those that would be asked to look
/// @param networks those that it is dedicated to, or that carry it
/// @param promises open ones that hang on it
/// @param reach what the figures say of a new threshold; null where none was asked for, or there are too few figures
public record Touched(
        List<String> would,
        List<Team> teams,
        List<Network> networks,
        List<Promise> promises,
        @Nullable Reach reach) {

    /// @param why how it is linked
    public record Team(String id, String name, String department, String why) {}

    /// @param also what would become of it besides; may be empty
    public record Network(String id, String name, String also) {}

    public record Promise(String id, String from, String text, String due) {}

    public static Touched nothing() {
        return new Touched(List.of(), List.of(), List.of(), List.of(), null);
    }
}
