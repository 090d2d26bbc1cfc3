package org.throughline.events.networks;

/// How mixed a network is, in tenths.
///
/// @param departments from 0, all of one, to 1, as mixed as so many can be
/// @param staffGroups the same for staff groups
/// @param ties from -1, all within departments, to 1, all across
/// @param tooNarrow whether it is less mixed than the trust wants
public record Mix(double departments, double staffGroups, double ties, boolean tooNarrow) {}
