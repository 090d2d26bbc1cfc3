package org.throughline.engagement.scoring.domain;

import java.util.List;

/// How many people of a group answered, and of the groups that it is made of.
public record Counted(Group group, long respondents, List<Counted> parts) {}
