package org.throughline.events;

/// The subjects that events are about, one kind for each kind of state. A subject is the Kafka key as well, and has its
/// own sequence.
public final class Subjects {
    /// Stands in a measure's subject where the target's own measure is meant, and not a balancing measure.
    public static final String MAIN_MEASURE = "main";

    private Subjects() {}

    public static String target(String target) {
        return "target/" + target;
    }

    /// The measure is [#MAIN_MEASURE], or the id of a balancing measure.
    public static String measure(String target, String measure) {
        return "measure/" + target + "." + measure;
    }

    public static String team(String team) {
        return "team/" + team;
    }

    public static String contribution(String team, String target) {
        return "contribution/" + team + "." + target;
    }

    public static String network(String network) {
        return "network/" + network;
    }

    public static String organisationNarrative(String organisation) {
        return "organisation-narrative/" + organisation;
    }

    public static String story(String team) {
        return "story/" + team;
    }

    public static String narrative(String team) {
        return "narrative/" + team;
    }

    public static String acknowledgement(String team) {
        return "acknowledgement/" + team;
    }

    public static String commitment(String commitment) {
        return "commitment/" + commitment;
    }

    /// A change is named by the id of the event that started it.
    public static String change(String event) {
        return "change/" + event;
    }
}
