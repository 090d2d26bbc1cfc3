package org.throughline.events.inbound;

import java.util.Map;
import org.throughline.events.catalogue.Copies;
import org.throughline.events.catalogue.Timeless;

/// What one person answered: no name, no number, no time but the month. It becomes a count at once.
///
/// @param survey its id, such as `pulse-2026`
/// @param questionnaire the year whose questions were asked, such as `2025`
/// @param month such as `2026-01`
/// @param answers by question, such as `q2a`: from 1 to 5
public record SurveyResponseRecorded(
        String survey, String questionnaire, String team, String month, Map<String, Integer> answers)
        implements SurveyEvent, Timeless {
    public SurveyResponseRecorded {
        answers = Copies.of(answers);
    }
}
