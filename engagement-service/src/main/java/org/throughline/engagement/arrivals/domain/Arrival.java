package org.throughline.engagement.arrivals.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Durations;
import org.throughline.engagement.wording.domain.Numbers;

/// How far a change has got, as leaders read it.
///
/// @param about what it is about: `A&E four hour standard`
/// @param href where that is read; empty where there is no page of it
/// @param what happened: `Target revised`
/// @param progress `12 of 23 teams’ narratives revised, 11 still to come`
/// @param outcome `settled in 0.4 s`; empty while it spreads
/// @param done how many of the affected teams it has got to
/// @param at when it began
/// @param moment the same for reading
public record Arrival(
        String change,
        long sequence,
        String about,
        String href,
        String what,
        String progress,
        String outcome,
        boolean settled,
        int done,
        int affected,
        Instant at,
        String moment) {

    public static Arrival of(Copy<Change> copy, Titles titles, ZoneId zone) {
        var change = copy.state();
        return new Arrival(
                change.id(),
                copy.sequence(),
                titles.of(Subject.of(change.subject())),
                Subject.of(change.subject()).href(),
                EventWords.of(change.type()),
                progress(change),
                change.settled()
                        ? "settled in " + Durations.of(Duration.between(change.firstAt(), change.lastAt()))
                        : "",
                change.settled(),
                change.revised() + change.unchanged(),
                change.affected(),
                change.firstAt(),
                Dates.moment(change.firstAt(), zone));
    }

    private static String progress(Change change) {
        if (change.affected() == 0) {
            return change.settled() ? "No team’s narrative is touched" : "Looking for the teams that it touches";
        }
        var parts = new ArrayList<String>();
        parts.add(Numbers.count(change.revised()) + " of "
                + Numbers.count(change.affected(), "team’s narrative", "teams’ narratives") + " revised");
        if (change.unchanged() > 0) {
            parts.add(Numbers.count(change.unchanged(), "reads", "read") + " as before");
        }
        if (change.pending() > 0) {
            parts.add(Numbers.count(change.pending()) + " still to come");
        }
        return String.join(", ", parts);
    }

    public boolean isLinked() {
        return !href.isEmpty();
    }

    /// How long the bar is that shows how far it has got.
    public int barMost() {
        return Math.max(1, affected);
    }

    /// How much of the bar is full: all of it where there was nothing to do.
    public int barValue() {
        return settled && affected == 0 ? 1 : done;
    }
}
