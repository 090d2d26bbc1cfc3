package org.throughline.spc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Observations in the order of their periods, in whatever order they came.
public record Series(List<Observation> observations) {
    public Series {
        observations = observations.stream()
                .sorted(Comparator.comparing(Observation::period))
                .toList();
    }

    /// This series with one observation more, or another value for a period that it has.
    public Series with(Observation observation) {
        List<Observation> others = new ArrayList<>(observations);
        others.removeIf(other -> other.period().equals(observation.period()));
        others.add(observation);
        return new Series(others);
    }

    public List<LocalDate> periods() {
        return observations.stream().map(Observation::period).toList();
    }

    /// The stretches that each have limits of their own; a new one begins at each of the dates. At least one, so that
    /// an empty series has an empty stretch.
    List<List<Observation>> stretches(Set<LocalDate> starts) {
        List<List<Observation>> stretches = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < observations.size(); i++) {
            if (starts.contains(observations.get(i).period())) {
                stretches.add(observations.subList(from, i));
                from = i;
            }
        }
        stretches.add(observations.subList(from, observations.size()));
        return stretches;
    }
}
