package org.throughline.engagement.scoring.domain;

/// The engagement theme of a group and its sub-scores, each from 0 to 10 with two decimals.
///
/// @param theme the mean of the three
public record Score(double theme, double motivation, double involvement, double advocacy) {}
