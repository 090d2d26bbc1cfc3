package org.throughline.engagement.scoring.domain;

import java.util.Locale;

/// A group that scores are told of.
///
/// @param id the organisation's code, the department's name, or the team's id
public record Group(Kind kind, String id, String name) {
    public enum Kind {
        ORGANISATION,
        DEPARTMENT,
        TEAM;

        /// As the API and events say it: `team`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Group organisation(String code) {
        return new Group(Kind.ORGANISATION, code, code);
    }

    public static Group department(String name) {
        return new Group(Kind.DEPARTMENT, name, name);
    }

    public static Group team(String id, String name) {
        return new Group(Kind.TEAM, id, name);
    }

    /// `team/porters`
    public String key() {
        return kind.word() + "/" + id;
    }
}
