package org.throughline.events.engagement;

import org.jspecify.annotations.Nullable;
import org.throughline.events.inbound.Subscores;

/// How engaged a group was in a month that is closed: told once, and never otherwise afterwards.
///
/// @param by `organisation`, `department` or `team`
/// @param group the organisation's code, the department's name, or the team's id
/// @param month such as `2026-01`
/// @param suppressed too few answered to tell of them, or of others by subtracting; then there are no figures
/// @param score the engagement theme, from 0 to 10
/// @param respondents to the nearest five
public record EngagementScored(
        String by,
        String group,
        String name,
        String survey,
        String month,
        boolean suppressed,
        @Nullable Double score,
        @Nullable Subscores subscores,
        @Nullable Integer respondents)
        implements EngagementEvent {}
