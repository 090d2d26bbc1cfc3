package org.throughline.engagement.replicas.domain;

/// That a team has told its own story. Its words stay with the team.
public record Story(String team, long version) {}
