package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What was promised to the team and by it. What was not kept comes first, with what stood in the way; of what is
/// settled the newest first, of what is open what is due first.
final class WhatWasPromised implements SectionWriter {
    private static final List<String> ORDER = List.of("broken", "contested", "open", "kept", "confirmed");
    private static final Comparator<Known<CommitmentFact>> MOST_TELLING = Comparator.comparingInt(
                    (Known<CommitmentFact> known) -> ORDER.indexOf(known.fact().state()))
            .thenComparingLong(known -> known.fact().state().equals("open")
                    ? known.fact().due().toEpochDay()
                    : -known.fact().due().toEpochDay());

    @Override
    public Optional<Section> write(Inputs inputs, Detail detail) {
        var telling = new Telling();
        var told = inputs.commitments().stream()
                .sorted(MOST_TELLING)
                .limit(detail.items())
                .toList();
        for (int i = 0; i < told.size(); i++) {
            var commitment = told.get(i).fact();
            telling.say(sentence(commitment, detail, i), told.get(i).cause());
            if (commitment.state().equals("broken") && commitment.obstacle() != null) {
                telling.say(
                        (i == 0 ? "What stood in the way: “" : "In the way stood this: “")
                                + English.sentence(English.shortened(commitment.obstacle(), 20)) + "”",
                        told.get(i).cause());
            }
        }
        return telling.as("promises", "What was promised");
    }

    private static String sentence(CommitmentFact commitment, Detail detail, int place) {
        var text = "“" + English.clause(English.shortened(commitment.text(), Math.min(25, detail.words()))) + "”";
        var due = English.day(commitment.due());
        var from = commitment.from();
        var to = commitment.to();
        if (from == null) {
            return switch (commitment.state()) {
                case "broken" -> opened(place, "we could not keep what we promised " + to + ": " + text + ".");
                case "contested" -> opened(place, to + " and we do not agree yet whether " + text + " was kept.");
                case "open" -> opened(place, "we promised " + to + " this by " + due + ": " + text + ".");
                default -> opened(place, "we kept what we promised " + to + ": " + text + ".");
            };
        }
        return switch (commitment.state()) {
            case "broken" ->
                opened(place, "by " + due + " " + from + " had promised us " + text + ", and it was not kept.");
            case "contested" -> opened(place, from + " and we do not agree yet whether " + text + " was kept.");
            case "open" -> opened(place, from + " promised us this by " + due + ": " + text + ".");
            default -> opened(place, from + " kept what was promised to us: " + text + ".");
        };
    }

    // Each after the first begins in its own way.
    private static String opened(int place, String clause) {
        return switch (place) {
            case 0 -> English.sentence(clause);
            case 1 -> "Also, " + clause;
            case 2 -> "Then there is this: " + clause;
            default -> "Last, " + clause;
        };
    }

    static List<String> material(Inputs inputs) {
        var promises = new ArrayList<String>();
        inputs.commitments()
                .forEach(commitment -> promises.add(commitment.fact().id()
                        + " "
                        + commitment.fact().state()
                        + " "
                        + commitment.fact().due()));
        return promises;
    }
}
