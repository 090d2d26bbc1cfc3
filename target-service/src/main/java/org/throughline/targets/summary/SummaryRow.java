package org.throughline.targets.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.spc.Assurance;
import org.throughline.spc.Improvement;
import org.throughline.spc.Variation;
import org.throughline.targets.assessing.domain.Warning;
import org.throughline.targets.measurements.domain.Definition;
import org.throughline.targets.measurements.domain.Glance;
import org.throughline.targets.measurements.domain.MeasureKey;
import org.throughline.targets.publishing.domain.Measure;

/// A measure in the board's table. Each row has all columns, also where there is nothing in them.
///
/// @param title the target's
/// @param latest the latest period's value
/// @param since the first period of the present signal
/// @param warnings what is told of this measure; on the target's own measure's row also what is told of the target
@JsonInclude(JsonInclude.Include.ALWAYS)
record SummaryRow(
        String target,
        String measure,
        @Nullable String title,
        String name,
        String unit,
        Improvement improvement,
        @Nullable LocalDate period,
        @Nullable Double latest,
        @Nullable Double threshold,
        @Nullable Variation variation,
        @Nullable Assurance assurance,
        @Nullable Double mean,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable LocalDate since,
        @Nullable Boolean provisional,
        List<String> warnings) {

    static SummaryRow of(
            MeasureKey key,
            @Nullable String title,
            Definition definition,
            @Nullable Glance glance,
            List<Warning> warnings) {
        var kinds = warnings.stream()
                .filter(warning -> key.measure().equals(Objects.requireNonNullElse(warning.measure(), Measure.MAIN)))
                .map(Warning::kind)
                .toList();
        return new SummaryRow(
                key.target(),
                key.measure(),
                title,
                definition.name(),
                definition.unit(),
                definition.improvement(),
                glance == null ? null : glance.period(),
                glance == null ? null : glance.value(),
                glance == null ? null : glance.threshold(),
                glance == null ? null : glance.signal().variation(),
                glance == null ? null : glance.signal().assurance(),
                glance == null ? null : glance.mean(),
                glance == null ? null : glance.lower(),
                glance == null ? null : glance.upper(),
                glance == null ? null : glance.since(),
                glance == null ? null : glance.provisional(),
                kinds);
    }
}
