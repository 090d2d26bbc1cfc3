package org.throughline.engagement.replicas.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A promise as it stands.
///
/// @param state `open`, `kept`, `confirmed`, `contested` or `broken`
/// @param late it was kept after its day
/// @param obstacle what stood in the way of one that was broken, if it was said
public record Commitment(
        String id,
        Party from,
        Party to,
        String text,
        LocalDate due,
        List<String> targets,
        String state,
        boolean late,
        @Nullable String obstacle) {

    /// Who promises, or to whom.
    ///
    /// @param kind `team`, `network` or `leader`
    public record Party(String kind, String id) {
        public boolean isLeader() {
            return kind.equals("leader");
        }
    }

    public boolean isOpen() {
        return state.equals("open") || state.equals("contested");
    }

    /// Kept counts where the receiver confirmed it; one that only the giver says is kept is not decided yet.
    public boolean isKept() {
        return state.equals("confirmed");
    }

    public boolean isBroken() {
        return state.equals("broken");
    }
}
