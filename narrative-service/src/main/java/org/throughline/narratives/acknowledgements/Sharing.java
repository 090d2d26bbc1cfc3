package org.throughline.narratives.acknowledgements;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.throughline.events.narratives.NarrativeAcknowledged;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.suppression.SmallGroups;
import org.throughline.narratives.acknowledgements.domain.Reading;
import org.throughline.narratives.sources.Directory;

/// Tells once a day how many of each team have read. Told at each reading, a number that moves would show who did it.
final class Sharing {
    private static final Logger log = LoggerFactory.getLogger(Sharing.class);
    private static final int TEAMS_AT_ONCE = 500;

    private final Acknowledgements acknowledgements;
    private final AggregateStore<Reading> readings;
    private final MongoCollection<Document> narratives;
    private final Directory directory;
    private final SmallGroups groups;
    private final CaughtUp caughtUp;
    private final Clock clock;
    private @Nullable LocalDate done;

    Sharing(
            Acknowledgements acknowledgements,
            AggregateStore<Reading> readings,
            MongoCollection<Document> narratives,
            Directory directory,
            SmallGroups groups,
            CaughtUp caughtUp,
            Clock clock) {
        this.acknowledgements = acknowledgements;
        this.readings = readings;
        this.narratives = narratives;
        this.directory = directory;
        this.groups = groups;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 10_000)
    void daily() {
        var today = LocalDate.now(clock);
        if (!caughtUp.now() || today.equals(done)) {
            return;
        }
        try {
            tell(today);
            done = today;
        } catch (RuntimeException trouble) {
            log.warn("How many have read is counted again in a minute: {}", trouble.toString());
        }
    }

    void tell(LocalDate today) {
        var readers = acknowledgements.readers();
        var teams = List.copyOf(readers.keySet());
        for (int from = 0; from < teams.size(); from += TEAMS_AT_ONCE) {
            tell(teams.subList(from, Math.min(from + TEAMS_AT_ONCE, teams.size())), readers, today);
        }
    }

    private void tell(List<String> teams, Map<String, Map<Long, Integer>> readers, LocalDate today) {
        var asked = asked(teams);
        for (var team : directory.teams(teams)) {
            var version = asked.get(team.id());
            if (version != null) {
                var read = readers.getOrDefault(team.id(), Map.of()).entrySet().stream()
                        .filter(each -> each.getKey() >= version)
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                tell(team.id(), Reading.of(version, read, team.headcount(), groups.shows(team.headcount()), today));
            }
        }
    }

    // Of many instances whose day begins one tells: the others find that it was told today.
    private void tell(String team, Reading reading) {
        readings.decide(
                team,
                Precondition.NONE,
                Trigger.START,
                current -> current.isPresent()
                                && !reading.isNewsAfter(current.get().state())
                        ? Decision.keep()
                        : Decision.write(
                                reading,
                                _ -> List.of(new NarrativeAcknowledged(
                                        team, reading.version(), reading.share(), reading.on()))));
    }

    // The version that each team was last asked to read; the present one where that is not known.
    private Map<String, Long> asked(List<String> teams) {
        var asked = new HashMap<String, Long>();
        narratives
                .find(in("_id", new ArrayList<>(teams)))
                .projection(include("version", "asked"))
                .forEach(narrative -> {
                    var present = narrative.getLong("version");
                    if (present != null) {
                        var version = narrative.get("asked", new Document()).getLong("version");
                        asked.put(
                                Objects.requireNonNull(narrative.getString("_id")),
                                version == null ? present : version);
                    }
                });
        return asked;
    }
}
