package org.throughline.local.platform;

import java.util.List;
import java.util.stream.Stream;

/// Who can sign in to the local identity provider: one person for each role, and the platform's own programs.
public final class Accounts {
    /// Named after their roles.
    public static final List<String> PEOPLE = List.of("staff", "convenor", "leader", "ops");

    public static final String STAFF = "staff";
    public static final String LEADER = "leader";
    public static final String OPS = "ops";

    /// A system that publishes figures; it has no password, only tokens.
    public static final String SYSTEM = "system";

    static final String STAFF_PAGES = "staff-pages";
    static final String LEADERS_PAGES = "leaders-pages";
    private static final String STAND_IN = "demo-";

    private Accounts() {}

    /// The client that stands in for one of them where there is no browser.
    static String standIn(String who) {
        return STAND_IN + who;
    }

    /// Whether a token can be had for it.
    static boolean isKnown(String who) {
        return who.equals(SYSTEM) || PEOPLE.contains(who);
    }

    static List<String> clients() {
        return Stream.concat(
                        Stream.of(STAFF_PAGES, LEADERS_PAGES, standIn(SYSTEM)),
                        PEOPLE.stream().map(Accounts::standIn))
                .toList();
    }
}
