package org.throughline.engagement.scoring;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.engagement.scoring.domain.Edition;
import org.throughline.engagement.scoring.domain.Questionnaire;
import org.throughline.engagement.scoring.domain.Tally;
import org.throughline.events.inbound.SurveyEvent;
import org.throughline.events.inbound.SurveyResponseRecorded;
import org.throughline.events.inbound.SurveyResultRecorded;
import org.throughline.kit.consume.EventHandler;
import org.throughline.kit.event.Received;

/// Takes what `trust.surveys` brings. A refusal names no answer.
///
/// What was told of an edition stays: a result more or less would make a difference that tells of few. So what comes
/// afterwards is refused, and its publisher learns of it.
final class SurveyIntake implements EventHandler {
    private final Answers answers;
    private final Editions editions;
    private final Calendar calendar;
    private final int fewestItems;

    SurveyIntake(Answers answers, Editions editions, Calendar calendar, int fewestItems) {
        this.answers = answers;
        this.editions = editions;
        this.calendar = calendar;
        this.fewestItems = fewestItems;
    }

    @Override
    public List<RefusedEvent> handle(List<Received> events) {
        var refused = new ArrayList<RefusedEvent>();
        for (var event : events) {
            event.as(SurveyEvent.class)
                    .flatMap(survey -> apply(survey, event))
                    .ifPresent(reason -> refused.add(new RefusedEvent(event, reason)));
        }
        return refused;
    }

    private Optional<String> apply(SurveyEvent survey, Received event) {
        return switch (survey) {
            case SurveyResultRecorded result -> result(result, event);
            case SurveyResponseRecorded response -> response(response, event);
        };
    }

    private Optional<String> result(SurveyResultRecorded recorded, Received event) {
        var month = YearMonth.parse(recorded.month());
        if (month.isAfter(calendar.thisMonth())) {
            return Optional.of("/month was " + month + "; it should not be in the future");
        }
        var result = asResult(recorded, event);
        if (answers.has(result)) {
            return Optional.empty();
        }
        if (editions.isClosed(result.edition())) {
            return Optional.of(tooLate(result.edition()));
        }
        editions.moved(result.edition());
        answers.result(result);
        // It may have been closed in between, without this one.
        return editions.isClosed(result.edition()) ? Optional.of(tooLate(result.edition())) : Optional.empty();
    }

    private static Answers.Result asResult(SurveyResultRecorded recorded, Received event) {
        var subscores = recorded.subscores();
        return new Answers.Result(
                new Edition(recorded.survey(), YearMonth.parse(recorded.month())),
                recorded.team(),
                recorded.questionnaire(),
                event.envelope().id(),
                event.envelope().time() + "/" + event.envelope().id(),
                Tally.ofMeans(
                        recorded.respondents(), subscores.motivation(), subscores.involvement(), subscores.advocacy()));
    }

    // Of a single answer nothing says whether it is in the sums already but handling it.
    @Override
    public boolean knowsNewerThan(Received event) {
        return event.as(SurveyResultRecorded.class)
                .map(result -> answers.has(asResult(result, event)))
                .orElse(false);
    }

    private static String tooLate(Edition edition) {
        return "The survey " + edition.survey() + " of " + edition.month()
                + " was told already, and what was told stays";
    }

    private Optional<String> response(SurveyResponseRecorded response, Received event) {
        var month = YearMonth.parse(response.month());
        if (month.isBefore(calendar.firstOpenMonth()) || month.isAfter(calendar.thisMonth())) {
            return Optional.of("/month was " + month + "; single answers are taken from " + calendar.firstOpenMonth()
                    + " to " + calendar.thisMonth() + ", as a closed month may not grow by one");
        }
        var questionnaire = Questionnaire.of(response.questionnaire());
        if (questionnaire.isEmpty()) {
            return Optional.of("/questionnaire was " + response.questionnaire() + "; it should be a year from 2018 to "
                    + Questionnaire.NEWEST);
        }
        var edition = new Edition(response.survey(), month);
        editions.opened(edition);
        // Too few answers are no mistake: they count for nothing.
        Tally.of(response.answers(), questionnaire.get(), fewestItems)
                .ifPresent(tally -> answers.response(
                        edition,
                        response.team(),
                        response.questionnaire(),
                        event.envelope().source() + "/" + event.envelope().id(),
                        tally));
        return Optional.empty();
    }
}
