package org.throughline.events.engagement;

import java.time.Instant;

/// Something has not been connected for a while.
///
/// @param kind such as `target-in-no-theme`
/// @param subject what it is about, such as `target/ae-four-hours`
/// @param says what is cut, in a sentence
/// @param mendedBy who can mend it
/// @param since when it was first seen
public record ThreadCut(String kind, String subject, String title, String says, String mendedBy, Instant since)
        implements EngagementEvent {}
