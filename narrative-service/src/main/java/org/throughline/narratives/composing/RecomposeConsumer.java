package org.throughline.narratives.composing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.kit.consume.EventHandler;
import org.throughline.kit.event.Received;
import org.throughline.narratives.marking.Mark;
import org.throughline.narratives.marking.NarrativesMarked;
import org.throughline.narratives.marking.OwnMarks;

/// Takes this service's messages to itself. Marks of the same team in one poll are settled by one composition. They
/// wait until the service has read what was there when it started: a narrative of half of it would be nonsense (hole
/// 9). Jobs of another generation are left to it: this one may not have read yet what they are for.
final class RecomposeConsumer implements EventHandler {
    private final int generation;
    private final Composing composing;
    private final OwnMarks own;
    private final CaughtUp caughtUp;
    private final Counter composed;

    RecomposeConsumer(int generation, Composing composing, OwnMarks own, CaughtUp caughtUp, MeterRegistry metrics) {
        this.generation = generation;
        this.composing = composing;
        this.own = own;
        this.caughtUp = caughtUp;
        this.composed = Counter.builder("throughline.narratives.composed")
                .description("Narratives composed anew, whether or not they read differently")
                .register(metrics);
    }

    @Override
    public List<RefusedEvent> handle(List<Received> events) {
        caughtUp.require();
        var marks = new LinkedHashMap<String, Map<String, Mark>>();
        for (var event : events) {
            var message = event.as(NarrativesMarked.class).orElseThrow();
            if (message.marks().isEmpty()) {
                own.mark(event.envelope(), message);
            }
            if (!message.isFor(generation)) {
                continue;
            }
            for (var team : message.teams()) {
                var ofTeam = marks.computeIfAbsent(team.team(), _ -> new LinkedHashMap<>());
                for (var index : team.marks()) {
                    var mark = message.marks().get(index);
                    ofTeam.put(mark.event(), mark);
                }
            }
        }
        var failed = composing.compose(marks);
        composed.increment((double) marks.size() - failed.size());
        return failed.isEmpty() ? List.of() : refused(events, failed);
    }

    // A dead letter for each job with a team that failed; replaying it later does nothing for its other teams.
    private static List<RefusedEvent> refused(List<Received> events, Map<String, String> failed) {
        var refused = new ArrayList<RefusedEvent>();
        for (var event : events) {
            event.as(NarrativesMarked.class).orElseThrow().teams().stream()
                    .map(team -> failed.get(team.team()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(reason -> refused.add(new RefusedEvent(event, reason)));
        }
        return refused;
    }
}
