package org.throughline.targets.measurements.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.targets.publishing.domain.Flaw;

/// A measure with all that was said about it.
///
/// @param terms what it was last evaluated by; they are here so that a slow writer, who read an older edition of the
///     target, cannot evaluate by that again
/// @param figures the latest word for each period, in order of periods
/// @param signal what was last told of it; null as long as nothing was
public record MeasureState(
        String target,
        String measure,
        Terms terms,
        List<Figure> figures,
        @Nullable Signal signal) {
    /// A century of days: some four megabytes, far from the store's limit for a document.
    public static final int MOST_FIGURES = 40_000;

    public MeasureState {
        figures = List.copyOf(figures);
    }

    public static MeasureState empty(MeasureKey key) {
        return new MeasureState(key.target(), key.measure(), Terms.UNKNOWN, List.of(), null);
    }

    /// What came of some words.
    public record Heard(MeasureState state, Map<Effect, Integer> effects) {
        public int count(Effect effect) {
            return effects.getOrDefault(effect, 0);
        }
    }

    /// After some words about its figures, by what is known of its definition.
    public Heard hear(List<Figure> words, Terms known) {
        var latest = new TreeMap<LocalDate, Figure>();
        figures.forEach(figure -> latest.put(figure.period(), figure));
        var effects = new EnumMap<Effect, Integer>(Effect.class);
        for (var word : words) {
            var effect = Effect.of(word, latest.get(word.period()));
            effects.merge(effect, 1, Integer::sum);
            if (effect != Effect.SUPERSEDED) {
                latest.put(word.period(), word);
            }
        }
        var state = new MeasureState(target, measure, terms.orNewer(known), new ArrayList<>(latest.values()), signal);
        return new Heard(state, effects);
    }

    LocalDate latestPeriod() {
        return figures.getLast().period();
    }

    MeasureState telling(Signal told) {
        return new MeasureState(target, measure, terms, figures, told);
    }

    /// As it would be evaluated by what is known now.
    public MeasureState by(Terms known) {
        return new MeasureState(target, measure, terms.orNewer(known), figures, signal);
    }

    /// Figures that do not fit the definition, because they came before it or it was altered. They are kept, and left
    /// out of the chart until they fit.
    public List<Misfit> misfits() {
        var definition = terms.definition();
        return definition == null
                ? List.of()
                : figures.stream()
                        .filter(figure -> !figure.withdrawn())
                        .map(figure -> new Misfit(figure.period(), definition.flaws(figure)))
                        .filter(misfit -> !misfit.flaws().isEmpty())
                        .toList();
    }

    /// A figure that does not fit, and why.
    public record Misfit(LocalDate period, List<Flaw> flaws) {}
}
