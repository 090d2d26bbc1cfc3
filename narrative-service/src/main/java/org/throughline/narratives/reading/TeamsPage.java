package org.throughline.narratives.reading;

import io.jstach.jstache.JStache;
import java.util.List;

/// All teams, by department.
@JStache(path = "pages/teams.html")
record TeamsPage(List<Department> departments) {
    record Department(String name, List<Team> teams) {}

    record Team(String id, String name) {}

    boolean none() {
        return departments.isEmpty();
    }
}
