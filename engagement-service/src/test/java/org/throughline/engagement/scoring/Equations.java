package org.throughline.engagement.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What somebody knows who was told figures of groups: each figure is an equation over those who answered, team by
/// team. Solving them is taking them from each other until no more can be taken away.
public final class Equations {
    private static final double NOTHING = 1e-9;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<double[]> rows = new ArrayList<>();

    public Equations(Collection<String> teams) {
        teams.forEach(team -> columns.put(team, columns.size()));
    }

    /// A figure of all of these together.
    public void add(Set<String> teams) {
        var row = new double[columns.size()];
        teams.forEach(team -> row[Objects.requireNonNull(columns.get(team))] = 1);
        rows.add(row);
    }

    public int size() {
        return rows.size();
    }

    /// The groups of teams of whom something can be worked out: what is left when all is solved as far as it can be,
    /// and whatever two of these make together.
    public Set<Set<String>> solved() {
        eliminate();
        var found = new HashSet<Set<String>>();
        for (var row : rows) {
            found.add(support(row));
            for (var other : rows) {
                found.add(support(combined(row, other, 1)));
                found.add(support(combined(row, other, -1)));
            }
        }
        found.remove(Set.of());
        return found;
    }

    private void eliminate() {
        var next = 0;
        for (int column = 0; column < columns.size(); column++) {
            var pivot = next;
            while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < NOTHING) {
                pivot++;
            }
            if (pivot == rows.size()) {
                continue;
            }
            var row = rows.get(pivot);
            rows.set(pivot, rows.get(next));
            rows.set(next, row);
            var lead = row[column];
            for (int i = 0; i < row.length; i++) {
                row[i] /= lead;
            }
            for (int other = 0; other < rows.size(); other++) {
                if (other != next) {
                    rows.set(other, combined(rows.get(other), row, -rows.get(other)[column]));
                }
            }
            next++;
        }
        rows.subList(next, rows.size()).clear();
    }

    private static double[] combined(double[] one, double[] other, double factor) {
        var sum = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            sum[i] = one[i] + factor * other[i];
        }
        return sum;
    }

    private Set<String> support(double[] row) {
        return columns.entrySet().stream()
                .filter(column -> Math.abs(row[column.getValue()]) > NOTHING)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
