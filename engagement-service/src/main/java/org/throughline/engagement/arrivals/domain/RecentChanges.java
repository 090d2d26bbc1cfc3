package org.throughline.engagement.arrivals.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.replicas.domain.Copies;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;

/// Reads changes with the titles of what they are about: four queries, however many changes.
public final class RecentChanges {
    private final Replicas replicas;
    private final ZoneId zone;

    public RecentChanges(Replicas replicas, ZoneId zone) {
        this.replicas = replicas;
        this.zone = zone;
    }

    /// Those that moved last, the youngest change first.
    public List<Arrival> last(int limit) {
        return told(replicas.changes().newest(limit)).stream()
                .sorted(Comparator.comparing(Arrival::at).reversed())
                .toList();
    }

    /// Those that were stored then or later.
    List<Copy<Change>> since(Instant stored, int limit) {
        return replicas.changes().since(stored, limit);
    }

    List<Arrival> told(List<Copy<Change>> changes) {
        var subjects = changes.stream()
                .map(change -> Subject.of(change.state().subject()))
                .toList();
        var titles = new Titles(
                titles(subjects, Subject::target, replicas.targets(), Target::title),
                titles(subjects, Subject::team, replicas.teams(), Team::name),
                titles(subjects, Subject::network, replicas.networks(), Network::name));
        return changes.stream().map(change -> Arrival.of(change, titles, zone)).toList();
    }

    private static <T> Map<String, String> titles(
            List<Subject> subjects,
            Function<Subject, @Nullable String> id,
            Copies<T> copies,
            Function<T, String> title) {
        var ids = subjects.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
        return copies.findAll(ids).stream().collect(Collectors.toMap(Copy::id, copy -> title.apply(copy.state())));
    }
}
