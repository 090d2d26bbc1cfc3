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
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.events.Subjects;
import org.throughline.events.narratives.Cause;
import org.throughline.events.narratives.NarrativeRevised;
import org.throughline.events.narratives.Section;
import org.throughline.kit.ContendedException;
import org.throughline.kit.event.EventWriter;
import org.throughline.kit.outbox.Relay;
import org.throughline.narratives.changes.Changes;
import org.throughline.narratives.changes.Receipt;
import org.throughline.narratives.composing.domain.Composer;
import org.throughline.narratives.composing.domain.Narrative;
import org.throughline.narratives.marking.Mark;
import org.throughline.narratives.sources.InputsOfTeams;
import org.throughline.narratives.sources.ReadingInputs;

/// Composes marked narratives from what is known now and stores what came of it, in batches of teams: a fixed number of
/// queries and bulk writes for each batch.
final class Composing {
    private static final int TEAMS_AT_ONCE = 500;
    private static final int ATTEMPTS = 50;
    private static final Logger log = LoggerFactory.getLogger(Composing.class);

    private final NarrativeStore store;
    private final ReadingInputs inputs;
    private final Changes changes;
    private final Relay relay;
    private final EventWriter writer;
    private final Clock clock;
    private final Composer composer = new Composer();

    Composing(
            NarrativeStore store, ReadingInputs inputs, Changes changes, Relay relay, EventWriter writer, Clock clock) {
        this.store = store;
        this.inputs = inputs;
        this.changes = changes;
        this.relay = relay;
        this.writer = writer;
        this.clock = clock;
    }

    /// Composes these teams' narratives.
    ///
    /// @param marks by team: the events that it is done for, by id
    /// @return the teams whose narrative could not be composed, with the reason; all others are done
    Map<String, String> compose(Map<String, Map<String, Mark>> marks) {
        var failed = new LinkedHashMap<String, String>();
        var teams = List.copyOf(marks.keySet());
        for (int from = 0; from < teams.size(); from += TEAMS_AT_ONCE) {
            var part = new LinkedHashMap<String, Map<String, Mark>>();
            for (var team : teams.subList(from, Math.min(from + TEAMS_AT_ONCE, teams.size()))) {
                part.put(team, Objects.requireNonNull(marks.get(team)));
            }
            composeAtOnce(part, failed);
        }
        return failed;
    }

    private void composeAtOnce(Map<String, Map<String, Mark>> marks, Map<String, String> failed) {
        var receipts = new ArrayList<Receipt>();
        var left = marks;
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt == ATTEMPTS) {
                throw new ContendedException("the narratives of " + left.keySet());
            }
            left = composeOnce(left, receipts, failed);
        }
        changes.done(receipts);
    }

    // Answers the teams that have to be done again: another composer finished them in between, or what they refer
    // to was only announced.
    private Map<String, Map<String, Mark>> composeOnce(
            Map<String, Map<String, Mark>> marks, List<Receipt> receipts, Map<String, String> failed) {
        var heads = store.heads(marks.keySet());
        var open = new LinkedHashMap<String, Map<String, Mark>>();
        marks.forEach((team, ofTeam) -> {
            var head = Objects.requireNonNull(heads.get(team));
            if (ofTeam.values().stream().allMatch(head::hasSettled)) {
                receipts(head, ofTeam.values(), false, receipts);
            } else {
                open.put(team, ofTeam);
            }
        });
        if (open.isEmpty()) {
            return Map.of();
        }
        var inputs = this.inputs.of(open.keySet());
        var compositions = new ArrayList<Composition>(open.size());
        open.forEach((team, ofTeam) -> {
            var head = Objects.requireNonNull(heads.get(team));
            written(head, inputs, failed)
                    .ifPresent(narrative -> compositions.add(composition(head, narrative, ofTeam.values())));
        });
        var lost = store.store(compositions);
        var again = new HashMap<String, Map<String, Mark>>();
        for (var composition : compositions) {
            var team = composition.head().team();
            if (lost.contains(team) || !composition.announced()) {
                again.put(team, Objects.requireNonNull(open.get(team)));
            } else {
                relay.stored(store.outbox(), team, composition.events());
                receipts(composition.head(), composition.marks(), composition.revised(), receipts);
            }
        }
        return again;
    }

    // A defect that one team's facts bring out must not take the other teams of the job with it.
    private Optional<Narrative> written(Head head, InputsOfTeams inputs, Map<String, String> failed) {
        try {
            return Optional.of(inputs.of(head.team()).map(composer::compose).orElse(Narrative.UNKNOWN_TEAM));
        } catch (RuntimeException defect) {
            log.error("The narrative of {} could not be composed", head.team(), defect);
            failed.put(head.team(), "The narrative of " + head.team() + " could not be composed: " + defect);
            return Optional.empty();
        }
    }

    private static void receipts(Head head, Collection<Mark> marks, boolean revised, List<Receipt> to) {
        for (var mark : marks) {
            to.add(new Receipt(
                    mark.change(), mark.event(), head.team(), head.receipts().getOrDefault(mark.event(), revised)));
        }
    }

    private Composition composition(Head head, Narrative narrative, Collection<Mark> marks) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var composition = new Composition(head, narrative, marks, false, List.of(), at);
        if (!composition.announced() || narrative.isEmpty() || narrative.hash().equals(head.text("hash"))) {
            return composition;
        }
        store.admit(head, 1);
        var asks = head.asking().asksFor(narrative.materialHash(), at);
        var cause = composition.reasons().getFirst();
        var events = writer.of(
                Subjects.narrative(head.team()),
                head.sequence(),
                List.of(revised(head, narrative, asks, at)),
                cause.trigger());
        return new Composition(head, narrative, marks, asks, events, at);
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
