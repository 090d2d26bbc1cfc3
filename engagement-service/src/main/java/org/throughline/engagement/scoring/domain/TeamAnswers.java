package org.throughline.engagement.scoring.domain;

import java.util.Optional;

/// What a team's answers come to in an edition.
///
/// @param questionnaire the year whose questions were asked
/// @param event the event that brought the result; empty where single answers were added up, as those are not kept
public record TeamAnswers(String team, Tally tally, String questionnaire, Optional<String> event) {}
