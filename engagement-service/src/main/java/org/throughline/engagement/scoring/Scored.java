package org.throughline.engagement.scoring;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.scoring.domain.Cause;
import org.throughline.engagement.scoring.domain.Edition;
import org.throughline.engagement.scoring.domain.GroupMonth;
import org.throughline.engagement.scoring.domain.Score;
import org.throughline.engagement.scoring.domain.Told;
import org.throughline.events.engagement.EngagementScored;
import org.throughline.events.inbound.Subscores;

/// What was told of a group in an edition, as it is kept and published.
record Scored(
        String by,
        String group,
        String name,
        String survey,
        String month,
        @Nullable Score score,
        @Nullable Integer respondents,
        List<Cause> because) {
    static Scored of(Edition edition, Told told) {
        var group = told.group();
        return new Scored(
                group.kind().word(),
                group.id(),
                group.name(),
                edition.survey(),
                edition.month().toString(),
                told.score(),
                told.respondents(),
                told.because());
    }

    /// The part of the subject that is its own.
    String id() {
        return by + "." + group + "." + survey + "." + month;
    }

    EngagementScored event() {
        return new EngagementScored(
                by,
                group,
                name,
                survey,
                month,
                score == null,
                score == null ? null : score.theme(),
                score == null ? null : new Subscores(score.motivation(), score.involvement(), score.advocacy()),
                respondents);
    }

    GroupMonth groupMonth() {
        return new GroupMonth(survey, YearMonth.parse(month), score, respondents, because);
    }
}
