package org.throughline.engagement.reading;

import io.jstach.jstache.JStache;
import java.util.List;

/// A team: what it contributes to, with whom, and its narrative's age. Its text is the team's own and is not here.
///
/// @param revised when its narrative was
/// @param narrative where that is read, on the staff's site
@JStache(path = "pages/team.html")
record TeamPage(
        String name,
        String department,
        boolean disbanded,
        List<Group> groups,
        List<Moved> moved,
        List<Named> networks,
        List<Told> promises,
        String revised,
        String narrative,
        String asOf) {
    record Group(String name, String headcount) {}

    record Moved(String target, String title, String statement, List<String> actions) {
        boolean hasActions() {
            return !actions.isEmpty();
        }
    }

    record Told(String text, String says) {}

    boolean linked() {
        return !moved.isEmpty();
    }

    boolean networked() {
        return !networks.isEmpty();
    }

    boolean promised() {
        return !promises.isEmpty();
    }
}
