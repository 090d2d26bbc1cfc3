package org.throughline.targets.measurements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.kit.Refusal;
import org.throughline.targets.measurements.domain.MeasureKey;
import org.throughline.targets.measurements.domain.Stamp;
import org.throughline.targets.measurements.domain.Terms;
import org.throughline.targets.publishing.domain.BalancingMeasure;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.Figures;
import org.throughline.targets.publishing.domain.Measure;

/// The rows of one request, held against the target. All of them are right, or none counts.
final class Submission {
    static final int MOST_REFUSALS = 100;

    private final Edition edition;
    private final Map<MeasureKey, List<Row>> rows = new LinkedHashMap<>();
    private final Map<MeasureKey, Terms> terms = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private record Period(MeasureKey measure, LocalDate period) {}

    private Submission(Edition edition) {
        this.edition = edition;
    }

    static Submission of(Rows sent, Edition edition) {
        var submission = new Submission(edition);
        submission.refusals.addAll(sent.refusals());
        var first = new HashMap<Period, Place>();
        for (var row : sent.rows()) {
            var key = MeasureKey.of(edition.id(), row.measure());
            submission.check(key, row);
            var before = first.putIfAbsent(new Period(key, row.period()), row.place());
            if (before != null) {
                submission.refusals.add(row.place()
                        .refuse(
                                "period",
                                row.period().toString(),
                                "should be there once; " + before + " has it already"));
            }
            submission.rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        return submission;
    }

    private void check(MeasureKey key, Row row) {
        var definition = terms(key).definition();
        if (definition == null) {
            refusals.add(row.place().refuse("measure", key.measure(), "should be " + measures(edition)));
            return;
        }
        if (row.percentage() && !definition.isRate()) {
            refusals.add(row.place()
                    .refuse(
                            "value",
                            Figures.plain(Objects.requireNonNullElse(row.value(), 0.0)) + "%",
                            "should have no % sign: it is measured in \"" + definition.unit() + "\""));
        }
        // The stamp does not matter for what a figure should be.
        for (var flaw : definition.flaws(row.said(new Stamp(Instant.EPOCH, null)))) {
            refusals.add(row.place().refuse(flaw.field(), flaw.sent(), flaw.expected()));
        }
    }

    /// The measures that a target has, in words.
    static String measures(Edition edition) {
        var balancing = edition.target().balancingMeasures().stream()
                .map(BalancingMeasure::id)
                .toList();
        return balancing.isEmpty()
                ? Measure.MAIN + ", as the target has no balancing measures"
                : Measure.MAIN + " or one of " + String.join(", ", balancing);
    }

    Terms terms(MeasureKey key) {
        return terms.computeIfAbsent(key, measure -> Terms.of(edition, measure.measure()));
    }

    Map<MeasureKey, List<Row>> rows() {
        return rows;
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    /// Why it does not count; the first hundred reasons, in the order of lines.
    List<Refusal> refusals() {
        if (refusals.size() <= MOST_REFUSALS) {
            return inOrder(refusals.size());
        }
        var first = new ArrayList<>(inOrder(MOST_REFUSALS));
        first.add(new Refusal("", null, "and " + (refusals.size() - MOST_REFUSALS) + " more things are wrong"));
        return first;
    }

    private List<Refusal> inOrder(int most) {
        return refusals.stream()
                .sorted(Comparator.comparing(refusal -> Objects.requireNonNullElse(refusal.line(), 0)))
                .limit(most)
                .toList();
    }
}
