package org.throughline.narratives.composing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.events.Subjects;
import org.throughline.events.narratives.Cause;
import org.throughline.events.narratives.NarrativeRevised;
import org.throughline.events.narratives.Section;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.outbox.Relay;
import org.throughline.narratives.changes.Changes;
import org.throughline.narratives.changes.Receipt;
import org.throughline.narratives.composing.domain.Composer;
import org.throughline.narratives.composing.domain.Narrative;
import org.throughline.narratives.marking.Mark;
import org.throughline.narratives.sources.InputsOfTeams;
import org.throughline.narratives.sources.Sources;

/// Composes marked narratives from what is known now and stores what came of it, in batches of teams: a fixed number of
/// queries and bulk writes for each batch.
public final class Composing {
    private static final int TEAMS_AT_ONCE = 500;
    private static final int ATTEMPTS = 50;

    private final NarrativeStore store;
    private final Sources sources;
    private final Changes changes;
    private final Relay relay;
    private final EventWriter writer;
    private final Clock clock;
    private final Composer composer = new Composer();

    Composing(NarrativeStore store, Sources sources, Changes changes, Relay relay, EventWriter writer, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.changes = changes;
        this.relay = relay;
        this.writer = writer;
        this.clock = clock;
    }

    /// Composes these teams' narratives.
    ///
    /// @param marks by team: the events that it is done for, by id
    void compose(Map<String, Map<String, Mark>> marks) {
        var teams = List.copyOf(marks.keySet());
        for (int from = 0; from < teams.size(); from += TEAMS_AT_ONCE) {
            var part = new LinkedHashMap<String, Map<String, Mark>>();
            for (var team : teams.subList(from, Math.min(from + TEAMS_AT_ONCE, teams.size()))) {
                part.put(team, Objects.requireNonNull(marks.get(team)));
            }
            composeAtOnce(part);
        }
    }

    private void composeAtOnce(Map<String, Map<String, Mark>> marks) {
        var receipts = new ArrayList<Receipt>();
        var left = marks;
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new IllegalStateException("Others compose the same narratives all the time: " + left.keySet());
            }
            left = composeOnce(left, receipts);
        }
        changes.done(receipts);
    }

    // Answers the teams that have to be done again, since another composer finished them in between.
    private Map<String, Map<String, Mark>> composeOnce(Map<String, Map<String, Mark>> marks, List<Receipt> receipts) {
        var heads = store.heads(marks.keySet());
        var open = new LinkedHashMap<String, Map<String, Mark>>();
        marks.forEach((team, ofTeam) -> {
            var head = Objects.requireNonNull(heads.get(team));
            if (head.receipts().keySet().containsAll(ofTeam.keySet())) {
                receipts(head, ofTeam.values(), false, receipts);
            } else {
                open.put(team, ofTeam);
            }
        });
        if (open.isEmpty()) {
            return Map.of();
        }
        var inputs = sources.inputs(open.keySet());
        var compositions = new ArrayList<Composition>(open.size());
        open.forEach((team, ofTeam) ->
                compositions.add(compose(Objects.requireNonNull(heads.get(team)), ofTeam.values(), inputs)));
        var lost = store.store(compositions);
        var again = new HashMap<String, Map<String, Mark>>();
        for (var composition : compositions) {
            var team = composition.head().team();
            if (lost.contains(team)) {
                again.put(team, Objects.requireNonNull(open.get(team)));
            } else {
                relay.stored(store.outbox(), team, composition.events());
                receipts(composition.head(), composition.marks(), composition.revised(), receipts);
            }
        }
        return again;
    }

    private static void receipts(Head head, Collection<Mark> marks, boolean revised, List<Receipt> to) {
        for (var mark : marks) {
            to.add(new Receipt(
                    mark.change(), mark.event(), head.team(), head.receipts().getOrDefault(mark.event(), revised)));
        }
    }

    private Composition compose(Head head, Collection<Mark> marks, InputsOfTeams inputs) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var known = inputs.of(head.team()).orElse(null);
        if (known == null) {
            return new Composition(head, null, marks, false, List.of(), at);
        }
        var narrative = composer.compose(known);
        if (narrative.hash().equals(head.text("hash"))) {
            return new Composition(head, narrative, marks, false, List.of(), at);
        }
        store.admit(head, 1);
        var material = !narrative.materialHash().equals(head.text("materialHash"));
        var cause = marks.stream()
                .filter(mark -> !head.receipts().containsKey(mark.event()))
                .findFirst()
                .orElseThrow();
        var events = writer.of(
                Subjects.narrative(head.team()),
                head.sequence(),
                List.of(revised(head, narrative, material, at)),
                cause.trigger());
        return new Composition(head, narrative, marks, material, events, at);
    }

    private static NarrativeRevised revised(Head head, Narrative narrative, boolean material, Instant at) {
        return new NarrativeRevised(
                head.team(),
                head.version() + 1,
                at,
                material,
                narrative.sections().stream()
                        .map(section -> new Section(
                                section.kind(),
                                section.heading(),
                                section.text(),
                                section.causes().stream()
                                        .map(cause ->
                                                new Cause(cause.event(), cause.type(), cause.source(), cause.time()))
                                        .toList()))
                        .toList());
    }
}
