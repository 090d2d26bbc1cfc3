package org.throughline.engagement.scoring.domain;

/// What the engagement theme is the mean of, three items each.
public enum Subscore {
    MOTIVATION,
    INVOLVEMENT,
    ADVOCACY
}
