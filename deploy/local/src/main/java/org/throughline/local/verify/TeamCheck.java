package org.throughline.local.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Subjects;
import tools.jackson.databind.JsonNode;

/// Whether a team's narrative is made of the newest, and is the one that events tell and leaders see.
record TeamCheck(String team, Owners owners, History history) {
    /// A narrative of a team with more may leave some out.
    private static final int SURELY_TOLD = 1;

    List<String> differences(@Nullable JsonNode narrative, @Nullable JsonNode seen) {
        if (narrative == null) {
            return List.of(Subjects.narrative(team) + ": there is none");
        }
        var differences = new ArrayList<String>();
        differences.addAll(told(narrative));
        differences.addAll(made(narrative));
        differences.addAll(seen(narrative, seen));
        return differences;
    }

    private List<String> told(JsonNode narrative) {
        var told = history.newest(Subjects.narrative(team));
        if (told.isEmpty()) {
            return List.of(Subjects.narrative(team) + ": no event tells of it");
        }
        var data = told.get().json();
        return number(data) == number(narrative) && texts(data).equals(texts(narrative))
                ? List.of()
                : List.of("%s: it reads otherwise (version %d) than its newest event %s (version %d)"
                        .formatted(
                                Subjects.narrative(team),
                                number(narrative),
                                told.get().id(),
                                number(data)));
    }

    private List<String> made(JsonNode narrative) {
        var differences = new ArrayList<String>();
        var causes = causes(narrative);
        for (var cause : causes) {
            history.newestAfter(cause)
                    .filter(newest -> !causes.contains(newest.id()))
                    .ifPresent(newest -> differences.add("%s: it tells of %s by the event %s and not by the newest, %s"
                            .formatted(Subjects.narrative(team), newest.subject(), cause, newest.id())));
        }
        var contributions = owners.contributions().keySet().stream()
                .filter(subject -> subject.startsWith(Subjects.contribution(team, "")))
                .toList();
        if (contributions.size() <= SURELY_TOLD) {
            contributions.stream()
                    .flatMap(subject -> history.newest(subject).stream())
                    .filter(newest -> !causes.contains(newest.id()))
                    .forEach(newest -> differences.add("%s: it does not tell of %s, event %s"
                            .formatted(Subjects.narrative(team), newest.subject(), newest.id())));
        }
        return differences;
    }

    private List<String> seen(JsonNode narrative, @Nullable JsonNode seen) {
        if (seen == null) {
            return List.of(Subjects.team(team) + ": leaders do not see it");
        }
        var differences = new ArrayList<String>();
        if (number(seen.path("narrative")) != number(narrative)) {
            differences.add("%s: leaders see version %d and it is at %d"
                    .formatted(Subjects.narrative(team), number(seen.path("narrative")), number(narrative)));
        }
        long held = owners.contributions().keySet().stream()
                .filter(subject -> subject.startsWith(Subjects.contribution(team, "")))
                .count();
        if (seen.path("contributions").size() != held) {
            differences.add("%s: leaders see %d contributions and its owner holds %d"
                    .formatted(Subjects.team(team), seen.path("contributions").size(), held));
        }
        return differences;
    }

    private static long number(JsonNode narrative) {
        return narrative.path("version").asLong(0);
    }

    private static List<String> texts(JsonNode narrative) {
        return narrative
                .path("sections")
                .valueStream()
                .map(section -> section.path("text").asString(""))
                .toList();
    }

    private static Set<String> causes(JsonNode narrative) {
        var causes = new HashSet<String>();
        narrative
                .path("sections")
                .forEach(section -> section.path("causes")
                        .forEach(cause -> causes.add(cause.path("event").asString(""))));
        return causes;
    }
}
