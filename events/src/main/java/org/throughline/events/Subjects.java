package org.throughline.events;

/// The subjects that events are about, one kind for each kind of state. A subject is the Kafka key as well, and has
/// its own sequence.
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

    /// What the target-service thinks of a target: another state than the target, with its own sequence.
    public static String assessment(String target) {
        return "assessment/" + target;
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

    /// How a network is made up, which moves when others than its members do.
    public static String shape(String network) {
        return "shape/" + network;
    }

    public static String activity(String network, String activity) {
        return "activity/" + network + "." + activity;
    }

    /// The key is no id that somebody chose, as that may name a person.
    public static String recognition(String network, String key) {
        return "recognition/" + network + "." + key;
    }

    /// The only subject with a pseudonym in it.
    public static String person(String pseudonym) {
        return "person/" + pseudonym;
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

    /// How engaged a group was in a month, by one survey: told once.
    ///
    /// @param by `organisation`, `department` or `team`
    public static String engagement(String by, String group, String survey, String month) {
        return "engagement/" + by + "." + group + "." + survey + "." + month;
    }

    /// A thread is named by what kind of cut it is and what it is about.
    public static String thread(String kind, String about) {
        return "thread/" + kind + "." + about;
    }

    public static String voice(String voice) {
        return "voice/" + voice;
    }

    /// A change is named by the id of the event that started it.
    public static String change(String event) {
        return "change/" + event;
    }
}
