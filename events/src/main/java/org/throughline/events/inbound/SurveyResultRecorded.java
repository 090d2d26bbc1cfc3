package org.throughline.events.inbound;

/// What the answers of a team come to in a month. One that is recorded again corrects the one before.
///
/// @param survey its id, such as `staff-survey-2025`
/// @param questionnaire the year whose questions were asked, such as `2025`
/// @param month such as `2025-10`
/// @param respondents how many answered
public record SurveyResultRecorded(
        String survey, String questionnaire, String team, String month, int respondents, Subscores subscores)
        implements SurveyEvent {}
