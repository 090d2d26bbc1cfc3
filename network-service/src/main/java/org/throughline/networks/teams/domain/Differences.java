package org.throughline.networks.teams.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The names of the fields of a team that are not as they were.
final class Differences {
    private final List<String> fields = new ArrayList<>();

    private Differences() {}

    static List<String> between(Team before, Team now) {
        var differences = new Differences();
        differences.compare("name", before.name(), now.name());
        differences.compare("department", before.department(), now.department());
        differences.compare("staffGroups", before.staffGroups(), now.staffGroups());
        differences.compare("parent", before.parent(), now.parent());
        differences.compare("managedBy", before.managedBy(), now.managedBy());
        differences.compare("externalIds", before.externalIds(), now.externalIds());
        return List.copyOf(differences.fields);
    }

    private void compare(String field, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            fields.add(field);
        }
    }
}
