package org.throughline.targets.measurements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.events.inbound.MeasurementEvent;
import org.throughline.events.inbound.MeasurementRecorded;
import org.throughline.events.inbound.MeasurementWithdrawn;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.consume.EventHandler;
import org.throughline.kit.event.Received;
import org.throughline.kit.event.Trigger;
import org.throughline.targets.measurements.domain.Effect;
import org.throughline.targets.measurements.domain.Figure;
import org.throughline.targets.measurements.domain.MeasureKey;
import org.throughline.targets.measurements.domain.MeasureState;
import org.throughline.targets.measurements.domain.Stamp;
import org.throughline.targets.measurements.domain.Terms;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.FindEditions;

/// Takes figures from `trust.measurements`: one write a measure and poll, however many figures it has in it.
final class MeasurementsConsumer implements EventHandler {
    private final FindEditions targets;
    private final Recording recording;
    private final PassingOn passingOn;
    private final String organisation;

    MeasurementsConsumer(FindEditions targets, Recording recording, PassingOn passingOn, String organisation) {
        this.targets = targets;
        this.recording = recording;
        this.passingOn = passingOn;
        this.organisation = organisation;
    }

    private record Word(Received event, MeasureKey measure, String organisation, Figure figure) {
        RefusedEvent refused(String reason) {
            return new RefusedEvent(event, reason);
        }
    }

    @Override
    public List<RefusedEvent> handle(List<Received> events) {
        var refused = new ArrayList<RefusedEvent>();
        var words = new LinkedHashMap<MeasureKey, List<Word>>();
        for (var event : events) {
            if (event.payload() instanceof MeasurementEvent said) {
                var word = word(event, said);
                if (word.organisation().equals(organisation)) {
                    words.computeIfAbsent(word.measure(), _ -> new ArrayList<>())
                            .add(word);
                } else {
                    refused.add(word.refused("The organisation is " + word.organisation() + "; this is " + organisation
                            + "'s platform and takes no one else's figures"));
                }
            }
        }
        var editions = editions(words);
        var written = new ArrayList<Stored<MeasureState>>();
        words.forEach((measure, said) -> {
            var edition = editions.get(measure.target());
            var terms = edition == null ? Terms.UNKNOWN : Terms.of(edition, measure.measure());
            refused.addAll(record(measure, said, terms, written));
        });
        passingOn.tryNow(written);
        return refused;
    }

    @Override
    public boolean knowsNewerThan(Received event) {
        return event.as(MeasurementEvent.class)
                .map(said -> word(event, said))
                .filter(word -> recording
                                .rehearse(word.measure(), List.of(word.figure()), Terms.UNKNOWN)
                                .count(Effect.SUPERSEDED)
                        == 1)
                .isPresent();
    }

    private Map<String, Edition> editions(Map<MeasureKey, List<Word>> words) {
        var ids = words.keySet().stream().map(MeasureKey::target).distinct().toList();
        return targets.find(ids).stream().collect(Collectors.toMap(Edition::id, Function.identity()));
    }

    // A figure that comes before its target, or before the target has that measure, cannot be held against anything
    // yet, so it is kept.
    private List<RefusedEvent> record(
            MeasureKey measure, List<Word> words, Terms terms, List<Stored<MeasureState>> written) {
        if (terms.retired()) {
            return words.stream()
                    .map(word -> word.refused("The target " + measure.target() + " is retired and is measured no more"))
                    .toList();
        }
        var refused = new ArrayList<RefusedEvent>();
        var good = new ArrayList<Word>();
        for (var word : words) {
            var flaws = flaws(word.figure(), terms);
            if (flaws.isEmpty()) {
                good.add(word);
            } else {
                refused.add(word.refused(flaws));
            }
        }
        if (!good.isEmpty()) {
            var recorded = write(measure, good, terms);
            recorded.written().ifPresent(written::add);
            if (recorded.outcome() instanceof Outcome.Refused<MeasureState>(List<Refusal> reasons)) {
                good.forEach(word -> refused.add(word.refused(reasons.toString())));
            }
        }
        return refused;
    }

    private static String flaws(Figure figure, Terms terms) {
        var definition = terms.definition();
        return definition == null || figure.withdrawn()
                ? ""
                : definition.flaws(figure).stream()
                        .map(flaw -> new Refusal("data/" + flaw.field(), flaw.sent(), flaw.expected()).toString())
                        .collect(Collectors.joining("; "));
    }

    // Of several events that come together, what is told follows from the latest.
    private Recording.Recorded write(MeasureKey measure, List<Word> words, Terms terms) {
        var latest = words.stream()
                .map(word -> word.event().envelope())
                .max(Comparator.comparing(envelope -> envelope.time()))
                .orElseThrow();
        return recording.write(
                measure, words.stream().map(Word::figure).toList(), terms, Precondition.NONE, Trigger.by(latest));
    }

    private static Word word(Received event, MeasurementEvent said) {
        var stamp = new Stamp(event.envelope().time(), event.envelope().id());
        return switch (said) {
            case MeasurementRecorded recorded ->
                new Word(
                        event,
                        MeasureKey.of(recorded.target(), recorded.measure()),
                        recorded.organisation(),
                        new Figure(
                                recorded.period(),
                                recorded.value(),
                                recorded.numerator(),
                                recorded.denominator(),
                                false,
                                stamp));
            case MeasurementWithdrawn withdrawn ->
                new Word(
                        event,
                        MeasureKey.of(withdrawn.target(), withdrawn.measure()),
                        withdrawn.organisation(),
                        Figure.withdrawn(withdrawn.period(), stamp));
        };
    }
}
