package org.throughline.targets.measurements.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The latest word for each period, in order of periods, kept by year: a word about one period leaves the other years
/// as they are, and so does who stores them.
public final class Ledger {
    public static final Ledger EMPTY = new Ledger(new TreeMap<>());

    private final NavigableMap<Integer, List<Figure>> years;

    private Ledger(NavigableMap<Integer, List<Figure>> years) {
        this.years = years;
    }

    public static Ledger of(Collection<Figure> figures) {
        return EMPTY.with(figures);
    }

    /// With these words instead of what was there for their periods.
    public Ledger with(Collection<Figure> words) {
        var byYear = new TreeMap<Integer, NavigableMap<LocalDate, Figure>>();
        for (var word : words) {
            byYear.computeIfAbsent(word.period().getYear(), this::periodsOf).put(word.period(), word);
        }
        var with = new TreeMap<>(years);
        byYear.forEach((year, periods) -> with.put(year, List.copyOf(periods.values())));
        return new Ledger(with);
    }

    private NavigableMap<LocalDate, Figure> periodsOf(int year) {
        var periods = new TreeMap<LocalDate, Figure>();
        years.getOrDefault(year, List.of()).forEach(figure -> periods.put(figure.period(), figure));
        return periods;
    }

    /// All of them, oldest first.
    public List<Figure> figures() {
        var all = new ArrayList<Figure>(size());
        years.values().forEach(all::addAll);
        return all;
    }

    public NavigableMap<Integer, List<Figure>> years() {
        return new TreeMap<>(years);
    }

    /// What was said about a period; null if nothing was.
    public @Nullable Figure on(LocalDate period) {
        for (var figure : years.getOrDefault(period.getYear(), List.of())) {
            if (figure.period().equals(period)) {
                return figure;
            }
        }
        return null;
    }

    public int size() {
        return years.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ledger ledger && years.equals(ledger.years);
    }

    @Override
    public int hashCode() {
        return years.hashCode();
    }

    @Override
    public String toString() {
        return figures().toString();
    }
}
