package org.throughline.engagement.threads.domain;

import java.util.Locale;

/// What a thread may be cut at, in the order in which leaders should look: first what only they can mend.
public enum Kind {
    PROMISE_OVERDUE("Promises whose day has passed", "A broken promise is worse than none"),
    VOICE_UNANSWERED("Voices that nobody answers", "Who speaks out and hears nothing does not speak again"),
    TARGET_IN_NO_THEME("Targets in no theme", "What is not part of the story is just a number"),
    THEME_WITHOUT_TARGET("Themes without a target", "A story that nothing is held to stays a story"),
    TARGET_WITHOUT_BALANCING_MEASURE("Targets without a balancing measure", "One number hides what is given up for it"),
    TARGET_WITHOUT_DRIVERS("Targets without drivers", "Without them nobody can see what their work does for it"),
    DRIVER_WITHOUT_TEAM("Drivers that no team works on", "What moves the target is nobody’s work"),
    NETWORK_WITHOUT_SPONSOR("Networks without a sponsor", "Nobody clears the way for them"),
    NETWORK_WITHOUT_HOURS("Networks without time", "What has no time set aside is done on top, or not"),
    NETWORK_TOO_NARROW("Networks that are too narrow", "People of one kind see one side"),
    TEAM_WITHOUT_LINK("Teams that are linked to no target", "They cannot see how their work counts"),
    TEAM_WITHOUT_NARRATIVE("Teams without a narrative", "Their story is left to whoever tells another"),
    DANGLING_CONTRIBUTION("Contributions to what is not there", "Work that leads nowhere any more"),
    DATA_WAITING("Data that waits for its other half", "It is kept, and shown once the rest arrives");

    private final String title;
    private final String why;

    Kind(String title, String why) {
        this.title = title;
        this.why = why;
    }

    /// As the API and events say it: `target-in-no-theme`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String title() {
        return title;
    }

    /// Why it is worth mending.
    public String why() {
        return why;
    }
}
