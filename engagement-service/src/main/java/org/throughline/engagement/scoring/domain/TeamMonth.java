package org.throughline.engagement.scoring.domain;

import java.time.YearMonth;
import java.util.List;

/// What a team's answers of a month come to.
///
/// @param sources the surveys that it is made of
public record TeamMonth(String team, YearMonth month, Tally tally, List<String> sources) {}
