package org.throughline.narratives.organisation;

import java.util.List;

/// What the organisation's narrative leaves out.
///
/// @param targetsInNoTheme targets that it gives no meaning to
/// @param themesWithoutTarget themes that nothing is measured by
/// @param themesWithoutTeam themes with targets to which no team's work is linked
record Gaps(List<String> targetsInNoTheme, List<String> themesWithoutTarget, List<String> themesWithoutTeam) {}
