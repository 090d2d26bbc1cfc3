package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Why the team's targets matter to patients, and what the trust is held to.
final class WhyItMatters implements SectionWriter {
    @Override
    public Optional<Section> write(Inputs inputs, Detail detail) {
        var telling = new Telling();
        var targets = inputs.liveTargets();
        var told = targets.subList(0, Math.min(detail.targets(), targets.size()));
        for (int i = 0; i < told.size(); i++) {
            var target = told.get(i);
            telling.paragraph()
                    .say(
                            English.sentence(English.shortened(target.fact().whyItMatters(), detail.words())),
                            target.cause())
                    .say(held(target.fact(), i), target.cause());
            if (detail.aims()) {
                telling.say(aim(target.fact(), i, detail.words()), target.cause());
            }
        }
        telling.paragraph();
        var others = targets.subList(told.size(), targets.size());
        if (!others.isEmpty()) {
            telling.say(
                    "Our work also plays a part in "
                            + English.join(
                                    others.stream()
                                            .map(target -> target.fact().quotedTitle())
                                            .toList(),
                                    detail.names(),
                                    "target")
                            + ".",
                    others.stream().map(Known::cause).toList());
        }
        themes(inputs, told, telling);
        return telling.as("why-it-matters", "Why it matters to patients");
    }

    private static String held(TargetFact target, int place) {
        var threshold = target.threshold();
        if (threshold == null) {
            return switch (place) {
                case 0 -> target.quotedTitle() + " stands for this.";
                case 1 -> "This is behind " + target.quotedTitle() + ".";
                default -> "So there is " + target.quotedTitle() + ".";
            };
        }
        var from = English.day(threshold.from());
        return switch (place) {
            case 0 ->
                target.quotedTitle() + " stands for this: it has asked for " + target.level() + " since " + from + ".";
            case 1 -> "This is why " + target.quotedTitle() + " asks for " + target.level() + ", from " + from + " on.";
            default -> "So " + target.quotedTitle() + " has asked for " + target.level() + " since " + from + ".";
        };
    }

    private static String aim(TargetFact target, int place, int words) {
        var statement = "“" + English.shortened(target.statement(), words) + "”";
        return switch (place) {
            case 0 -> "Its aim: " + statement;
            case 1 -> "In its own words: " + statement;
            default -> "It is put like this: " + statement;
        };
    }

    private static void themes(Inputs inputs, List<Known<TargetFact>> told, Telling telling) {
        var themes = inputs.themes();
        if (themes == null) {
            return;
        }
        var titles = new LinkedHashMap<String, List<String>>();
        for (var target : told) {
            themes.fact().stream()
                    .filter(theme -> theme.targets().contains(target.fact().id()))
                    .findFirst()
                    .ifPresent(theme -> titles.computeIfAbsent(theme.title(), _ -> new ArrayList<>())
                            .add(target.fact().quotedTitle()));
        }
        var parts = titles.entrySet().stream()
                .map(theme -> English.join(theme.getValue())
                        + (theme.getValue().size() == 1 ? " belongs to “" : " belong to “")
                        + theme.getKey() + "”")
                .toList();
        if (!parts.isEmpty()) {
            telling.say("In the trust's own story, " + English.join(parts) + ".", themes.cause());
        }
    }

    /// What of it asks the team to read again.
    static List<String> material(Inputs inputs) {
        return inputs.contributions().stream()
                .map(contribution -> inputs.targets().get(contribution.fact().target()))
                .filter(target -> target != null && !target.fact().retired())
                .map(target -> target.fact().id()
                        + " "
                        + target.fact().statement()
                        + " "
                        + target.fact().threshold())
                .toList();
    }
}
