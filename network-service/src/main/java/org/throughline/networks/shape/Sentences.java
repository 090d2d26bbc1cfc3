package org.throughline.networks.shape;

import java.util.List;
import org.throughline.networks.shape.domain.Tenths;

/// The measures in words that everybody understands.
final class Sentences {
    private static final double LOW = 0.35;
    private static final double HIGH = 0.75;

    private Sentences() {}

    static String departments(double evenness) {
        return evenness < LOW
                ? "Almost everybody in it comes from one department."
                : evenness < HIGH
                        ? "Several departments take part, and a few of them make up most of it."
                        : "Its people come from many departments, and none of them outweighs the others.";
    }

    static String staffGroups(double evenness) {
        return evenness < LOW
                ? "Almost everybody in it does the same kind of job."
                : evenness < HIGH
                        ? "Several kinds of jobs take part, and a few of them make up most of it."
                        : "Many kinds of jobs sit at one table, and none of them outweighs the others.";
    }

    static String likeTheTrust(String what, double likeness) {
        var others = Tenths.ofTen(1 - likeness);
        return others == 0
                ? "It is made up of " + what + " much as the whole trust is."
                : "To be made up like the whole trust, about " + others
                        + " in 10 of its places would have to go to other " + what + ".";
    }

    static String tooNarrow() {
        return "It is too narrow: ask who else meets these patients or does this work, and invite them.";
    }

    static String tooFew() {
        return "It is carried by too few: ask who could take some of it, and give them the time.";
    }

    static String good() {
        return "It is well mixed, and what it does is shared.";
    }

    static String ties(double index) {
        return index < -0.1
                ? "It mostly brings together people who share a department already."
                : index > 0.1
                        ? "It mostly brings together people who would not meet in their own department."
                        : "It joins people of one department and people of different ones about alike.";
    }

    static String topFifth(double share) {
        return "The busiest fifth of its people do " + about(share) + " of what is done.";
    }

    static String hours(double share) {
        return "The busiest fifth of its people give " + about(share) + " of the hours.";
    }

    static String gini(double gini) {
        return gini < LOW
                ? "What is done is spread over its people quite evenly."
                : gini < HIGH
                        ? "Some of its people do a good deal more than others."
                        : "A few of its people do nearly all that is done.";
    }

    static String carriers(double carriers) {
        var about = Math.round(carriers);
        return about <= 1 ? "It is as if one person carried it." : "It is as if " + about + " people carried it.";
    }

    static String bridging(List<String> joinedOnlyHere) {
        return joinedOnlyHere.isEmpty()
                ? "Its departments would still be joined by other networks if it were not there."
                : "Without it, nobody would join " + String.join(", ", joinedOnlyHere) + " to the others.";
    }

    static String missing(String department, int weight, String target) {
        return department + " works for " + target + " in " + (weight == 1 ? "one way" : weight + " ways")
                + " and sits in none of its networks.";
    }

    static String idle(String driver, String target) {
        return "No team says that it works through “" + driver + "” for " + target + ".";
    }

    private static String about(double share) {
        return Tenths.ofTen(share) == Tenths.ofTen(1) ? "nearly all" : "about " + Tenths.ofTen(share) + " in 10";
    }
}
