package org.throughline.networks.teams.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is not as it was in a team, in words.
final class Differences {
    private final List<String> words = new ArrayList<>();

    private Differences() {}

    static List<String> between(Team before, Team now) {
        var differences = new Differences();
        differences.compare("name", before.name(), now.name());
        differences.compare("department", before.department(), now.department());
        differences.staffGroups(before, now);
        differences.compare("parent", before.parent(), now.parent());
        differences.compare("managed by", before.managedBy(), now.managedBy());
        if (!before.externalIds().equals(now.externalIds())) {
            differences.words.add("external ids are others than before");
        }
        return List.copyOf(differences.words);
    }

    private void compare(String what, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            words.add(what + (now == null ? " is gone" : " is now " + now) + (before == null ? "" : ", was " + before));
        }
    }

    private void staffGroups(Team before, Team now) {
        var names = new LinkedHashSet<>(before.staffGroups().keySet());
        names.addAll(now.staffGroups().keySet());
        for (var name : names) {
            compare(
                    "staff group " + name,
                    before.staffGroups().get(name),
                    now.staffGroups().get(name));
        }
    }
}
