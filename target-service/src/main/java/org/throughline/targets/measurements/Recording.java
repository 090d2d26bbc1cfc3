package org.throughline.targets.measurements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.spc.Flaw;
import org.throughline.spc.Options;
import org.throughline.targets.measurements.domain.Charting;
import org.throughline.targets.measurements.domain.Effect;
import org.throughline.targets.measurements.domain.Figure;
import org.throughline.targets.measurements.domain.MeasureKey;
import org.throughline.targets.measurements.domain.MeasureState;
import org.throughline.targets.measurements.domain.MeasureState.Heard;
import org.throughline.targets.measurements.domain.News;
import org.throughline.targets.measurements.domain.Terms;

/// Writes words about a measure, evaluates it, and tells of what is new, all in one write.
final class Recording {
    private final AggregateStore<MeasureState> store;
    private final double crowdingWindow;

    Recording(AggregateStore<MeasureState> store, double crowdingWindow) {
        this.store = store;
        this.crowdingWindow = crowdingWindow;
    }

    /// What was written, and what it did.
    record Recorded(Outcome<MeasureState> outcome, Map<Effect, Integer> effects) {
        /// The measure, if it was written.
        Optional<Stored<MeasureState>> written() {
            return outcome instanceof Outcome.Written<MeasureState> written
                    ? Optional.of(written.stored())
                    : Optional.empty();
        }
    }

    /// @param words may be none: then the measure is evaluated by the terms. The measure is written in that case even
    ///     where nothing is told, so that a slow writer upon the older terms meets another version
    Recorded write(MeasureKey key, List<Figure> words, Terms terms, Precondition precondition, Trigger trigger) {
        var effects = new AtomicReference<Map<Effect, Integer>>(Map.of());
        var outcome = store.decide(key.id(), precondition, trigger, current -> {
            var before = current.map(Stored::state).orElseGet(() -> MeasureState.empty(key));
            var heard = before.hear(words, terms);
            effects.set(heard.effects());
            return tooMany(heard)
                    ? Decision.refuse(List.of(TOO_MANY))
                    : decision(current.isPresent(), before, heard.state());
        });
        return new Recorded(outcome, effects.get());
    }

    /// Has the measure read in another way from now on.
    Outcome<MeasureState> read(
            MeasureKey key, Options options, Terms terms, Precondition precondition, Trigger trigger) {
        return store.decide(key.id(), precondition, trigger, current -> {
            var before = current.map(Stored::state).orElseGet(() -> MeasureState.empty(key));
            var after = before.by(terms).by(options);
            var definition = after.terms().definition();
            var flaws = definition == null ? List.<Flaw>of() : Charting.flaws(definition, after.figures(), options);
            if (!flaws.isEmpty()) {
                return Decision.refuse(flaws.stream()
                        .map(flaw -> new Refusal("/" + flaw.field(), flaw.sent(), "should be " + flaw.expected()))
                        .toList());
            }
            return before.options().equals(options) ? Decision.keep() : decision(current.isPresent(), before, after);
        });
    }

    private Decision<MeasureState> decision(boolean present, MeasureState before, MeasureState after) {
        var news = News.between(before, after, crowdingWindow);
        return present && news.state().equals(before)
                ? Decision.keep()
                : Decision.write(news.state(), _ -> MeasureEvents.of(news));
    }

    /// What the same words would do now, without writing anything.
    Heard rehearse(MeasureKey key, List<Figure> words, Terms terms) {
        return store.find(key.id())
                .map(Stored::state)
                .orElseGet(() -> MeasureState.empty(key))
                .hear(words, terms);
    }

    /// Whether anything was ever said about a period.
    boolean knows(MeasureKey key, LocalDate period) {
        return store.find(key.id()).stream()
                .anyMatch(stored -> stored.state().figures().on(period) != null);
    }

    static boolean tooMany(Heard heard) {
        return heard.state().figures().size() > MeasureState.MOST_FIGURES;
    }

    static final Refusal TOO_MANY = new Refusal(
            "", null, "A measure can have " + MeasureState.MOST_FIGURES + " periods at most; these would be more");
}
