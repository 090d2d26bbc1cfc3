package org.throughline.narratives.changes.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;

/// How far a change has got.
///
/// @param affected how many teams it touches: those revised, unchanged and pending together
/// @param revised a new version of the narrative came of it
/// @param unchanged the narrative reads as before
public record Progress(int affected, int revised, int unchanged) {
    public int pending() {
        return affected - revised - unchanged;
    }

    public String state() {
        return pending() == 0 ? "settled" : "spreading";
    }

    /// What has come of one event of the change so far.
    ///
    /// @param teams those that it touches
    public record EventProgress(Collection<String> teams, Collection<String> revised, Collection<String> unchanged) {}

    /// Counts each team once, however many events of the change touch it: it is done when it is done for all of them,
    /// and revised if it was revised for one of them.
    public static Progress of(Collection<EventProgress> events) {
        var waitingFor = new HashMap<String, Integer>();
        var revised = new HashSet<String>();
        for (var event : events) {
            var done = new HashSet<>(event.revised());
            done.addAll(event.unchanged());
            for (var team : Set.copyOf(event.teams())) {
                waitingFor.merge(team, done.contains(team) ? 0 : 1, Integer::sum);
            }
            revised.addAll(event.revised());
        }
        int pending = 0;
        int revisedCount = 0;
        for (var each : waitingFor.entrySet()) {
            if (each.getValue() > 0) {
                pending++;
            } else if (revised.contains(each.getKey())) {
                revisedCount++;
            }
        }
        return new Progress(waitingFor.size(), revisedCount, waitingFor.size() - pending - revisedCount);
    }
}
