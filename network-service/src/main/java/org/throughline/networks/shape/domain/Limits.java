package org.throughline.networks.shape.domain;

/// From where on the trust wants to look.
///
/// @param narrowBelow a network whose departments or staff groups are less even than this is too narrow
/// @param topFifthFrom a network whose busiest fifth do this share or more is carried by too few
/// @param carriersBelow so is one that fewer than so many would carry if all did the same
/// @param heroBelow a target whose networks fewer than so many would carry hangs on one person
/// @param fewestActivities with fewer nothing is said of the burden
public record Limits(
        double narrowBelow, double topFifthFrom, double carriersBelow, double heroBelow, int fewestActivities) {}
