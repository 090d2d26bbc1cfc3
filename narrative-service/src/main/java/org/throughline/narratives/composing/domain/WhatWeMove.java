package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the team moves and how, in its own words, down to small actions.
final class WhatWeMove implements SectionWriter {
    private static final int ACTIONS = 3;

    @Override
    public Optional<Section> write(Inputs inputs, Detail detail) {
        var telling = new Telling();
        var contributions = new ArrayList<Known<ContributionFact>>();
        inputs.liveTargets().forEach(target -> inputs.contributionTo(target).ifPresent(contributions::add));
        inputs.contributions().stream()
                .filter(contribution ->
                        inputs.target(contribution.fact().target()).isEmpty())
                .forEach(contributions::add);
        for (int i = 0; i < Math.min(detail.targets(), contributions.size()); i++) {
            var contribution = contributions.get(i);
            var target = inputs.target(contribution.fact().target()).orElse(null);
            telling.paragraph()
                    .say(
                            English.sentence(
                                    English.shortened(contribution.fact().statement(), detail.words())),
                            contribution.cause());
            if (target != null) {
                telling.say(through(contribution.fact(), target.fact(), i), contribution.cause(), target.cause());
            }
            telling.say(actions(contribution.fact(), detail, i), contribution.cause());
        }
        return telling.as("what-we-move", "What we move, and how");
    }

    private static String through(ContributionFact contribution, TargetFact target, int place) {
        var title = contribution.driver() == null ? null : target.drivers().get(contribution.driver());
        if (title == null) {
            return "";
        }
        var driver = "“" + English.clause(title) + "”";
        return switch (place) {
            case 0 -> "That is how we help with " + driver + ", which moves " + target.quotedTitle() + ".";
            case 1 -> "It counts towards " + driver + " and so towards " + target.quotedTitle() + ".";
            default -> "With this we work on " + driver + ", for " + target.quotedTitle() + ".";
        };
    }

    private static String actions(ContributionFact contribution, Detail detail, int place) {
        var actions = contribution.actions().stream()
                .limit(ACTIONS)
                .map(action -> English.item(English.shortened(action.statement(), Math.min(20, detail.words()))))
                .toList();
        if (actions.isEmpty()) {
            return "";
        }
        var opening = switch (place) {
            case 0 -> actions.size() == 1 ? "One small thing we do: " : "Small things we do: ";
            case 1 -> "Day by day: ";
            default -> "What this looks like: ";
        };
        return opening + String.join("; ", actions) + ".";
    }

    static List<String> material(Inputs inputs) {
        var links = new ArrayList<String>();
        inputs.contributions()
                .forEach(contribution -> links.add(contribution.fact().target()
                        + " through "
                        + contribution.fact().driver()));
        inputs.helpedBy().forEach(contribution -> links.add(contribution.subject()));
        return links;
    }
}
