package org.throughline.engagement.scoring.domain;

/// A group that scores are told of.
///
/// @param id the organisation's code, the department's name, or the team's id
public record Group(Kind kind, String id, String name) {
    public enum Kind {
        ORGANISATION,
        DEPARTMENT,
        TEAM
    }
}
