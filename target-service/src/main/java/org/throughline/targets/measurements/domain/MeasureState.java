package org.throughline.targets.measurements.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.spc.Chart;
import org.throughline.spc.Options;
import org.throughline.targets.publishing.domain.Flaw;

/// A measure with all that was said about it.
///
/// @param terms what it was last evaluated by; they are here so that a slow writer, who read an older edition of the
///     target, cannot evaluate by that again
/// @param options how its chart is to be read
/// @param figures the latest word for each period
/// @param glance what was last told of it; null as long as nothing was
/// @param toAssess a note that its target has yet to be assessed by what was told; struck out once it is
public record MeasureState(
        String target,
        String measure,
        Terms terms,
        Options options,
        Ledger figures,
        @Nullable Glance glance,
        @Nullable Boolean toAssess) {
    /// A century of days: some three megabytes, far from the store's limit for a document.
    public static final int MOST_FIGURES = 40_000;

    /// Who lists many measures reads them without their figures, and none has options before somebody sets them.
    public MeasureState {
        figures = Objects.requireNonNullElse(figures, Ledger.EMPTY);
        options = Objects.requireNonNullElse(options, Options.defaults());
    }

    public static MeasureState empty(MeasureKey key) {
        return new MeasureState(
                key.target(), key.measure(), Terms.UNKNOWN, Options.defaults(), Ledger.EMPTY, null, null);
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
        var effects = new EnumMap<Effect, Integer>(Effect.class);
        for (var word : words) {
            var said = latest.get(word.period());
            var effect = Effect.of(word, said == null ? figures.on(word.period()) : said);
            effects.merge(effect, 1, Integer::sum);
            if (effect != Effect.SUPERSEDED) {
                latest.put(word.period(), word);
            }
        }
        return new Heard(with(terms.orNewer(known), options, figures.with(latest.values())), effects);
    }

    /// As it would be evaluated by what is known now.
    public MeasureState by(Terms known) {
        return with(terms.orNewer(known), options, figures);
    }

    /// Read in another way from now on.
    public MeasureState by(Options other) {
        return with(terms, other, figures);
    }

    private MeasureState with(Terms known, Options read, Ledger said) {
        return new MeasureState(target, measure, known, read, said, glance, toAssess);
    }

    MeasureState telling(Glance told) {
        var note = told.equals(glance) ? toAssess : Boolean.TRUE;
        return new MeasureState(target, measure, terms, options, figures, told, note);
    }

    /// The chart of the figures that fit; empty as long as the measure is not defined.
    public Optional<Chart> chart() {
        return Optional.ofNullable(terms.definition())
                .map(definition -> Charting.chart(definition, figures.figures(), options));
    }

    /// Figures that do not fit the definition, because they came before it or it was altered. They are kept, and left
    /// out of the chart until they fit.
    public List<Misfit> misfits() {
        var definition = terms.definition();
        return definition == null
                ? List.of()
                : figures.figures().stream()
                        .filter(figure -> !figure.withdrawn())
                        .map(figure -> new Misfit(figure.period(), definition.flaws(figure)))
                        .filter(misfit -> !misfit.flaws().isEmpty())
                        .toList();
    }

    /// A figure that does not fit, and why.
    public record Misfit(LocalDate period, List<Flaw> flaws) {}
}
