package org.throughline.networks.teams;

import java.util.Map;
import org.throughline.kit.event.Trigger;

/// Whoever keeps something of teams. Asked to hand it to the one team that takes over all of their work; may be
/// asked again.
public interface TakesOver {
    /// @param successors by the team that is no more
    void takeOver(Map<String, String> successors, Trigger trigger);
}
