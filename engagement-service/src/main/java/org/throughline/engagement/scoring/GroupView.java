package org.throughline.engagement.scoring;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.behaviour.domain.Figure;
import org.throughline.engagement.scoring.domain.Cause;
import org.throughline.engagement.scoring.domain.Group;
import org.throughline.engagement.scoring.domain.GroupMonth;
import org.throughline.engagement.scoring.domain.Trend;

/// How engaged a group is.
///
/// @param trend against its own past, whatever months were asked for
/// @param behaviour what is done, beside the score and never in it
/// @param suppressed nothing is told of any of the months that were asked for
record GroupView(
        String by,
        String id,
        String name,
        boolean suppressed,
        TrendView trend,
        List<Month> months,
        List<Figure> behaviour,

        @Schema(description = "When the newest of it was told") @Nullable
        Instant asOf) {

    /// @param variation such as `common_cause` or `improvement_high`
    /// @param provisional there are fewer months than it takes to be sure of the limits
    record TrendView(String variation, boolean provisional) {}

    /// @param score the engagement theme, 0 to 10, the mean of the three sub-scores; absent where it is suppressed
    /// @param respondents to the nearest five
    record Month(
            String survey,
            String month,
            boolean suppressed,
            @Nullable Double score,
            @Nullable Double motivation,
            @Nullable Double involvement,
            @Nullable Double advocacy,
            @Nullable Integer respondents,
            List<Cause> because) {

        static Month of(GroupMonth told) {
            var score = told.score();
            return new Month(
                    told.survey(),
                    told.month().toString(),
                    score == null,
                    score == null ? null : score.theme(),
                    score == null ? null : score.motivation(),
                    score == null ? null : score.involvement(),
                    score == null ? null : score.advocacy(),
                    told.respondents(),
                    told.because());
        }
    }

    /// A month of a group as a row of a table.
    record Row(
            String by,
            String id,
            String name,
            String survey,
            String month,
            boolean suppressed,
            @Nullable Double score,
            @Nullable Double motivation,
            @Nullable Double involvement,
            @Nullable Double advocacy,
            @Nullable Integer respondents,
            String because) {}

    static GroupView of(
            Group group, List<GroupMonth> months, Trend trend, List<Figure> behaviour, @Nullable Instant asOf) {
        return new GroupView(
                group.kind().word(),
                group.id(),
                group.name(),
                months.stream().allMatch(GroupMonth::isSuppressed),
                new TrendView(trend.variation(), trend.provisional()),
                months.stream().map(Month::of).toList(),
                behaviour,
                asOf);
    }

    List<Row> rows() {
        return months.stream()
                .map(m -> new Row(
                        by,
                        id,
                        name,
                        m.survey(),
                        m.month(),
                        m.suppressed(),
                        m.score(),
                        m.motivation(),
                        m.involvement(),
                        m.advocacy(),
                        m.respondents(),
                        m.because().stream()
                                .map(cause -> cause.says() + (cause.event() == null ? "" : " (" + cause.event() + ")"))
                                .collect(Collectors.joining("; "))))
                .toList();
    }
}
