package org.throughline.networks.teams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.kit.event.Trigger;

/// What disbanded teams leave goes to the team that takes over all of their work. Where several do, people say what
/// goes where: it stays, and is told as a loose end.
final class HandingOver {
    private final List<TakesOver> heirs;

    HandingOver(List<TakesOver> heirs) {
        this.heirs = List.copyOf(heirs);
    }

    /// @param ended the teams that are no more, and who takes over
    void handOver(Map<String, List<String>> ended, Trigger trigger) {
        var sole = new HashMap<String, String>();
        ended.forEach((team, successors) -> {
            if (successors.size() == 1) {
                sole.put(team, successors.getFirst());
            }
        });
        if (!sole.isEmpty()) {
            heirs.forEach(heir -> heir.takeOver(sole, trigger));
        }
    }
}
