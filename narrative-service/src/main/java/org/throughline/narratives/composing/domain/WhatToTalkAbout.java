package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// One to three open questions for the team's next huddle, from signals and from links that lead nowhere.
final class WhatToTalkAbout implements SectionWriter {
    private static final int MOST = 3;

    private record Question(String text, Cause cause) {}

    @Override
    public Optional<Section> write(Inputs inputs) {
        var questions = new ArrayList<Question>();
        signals(inputs, questions);
        dangling(inputs, questions);
        lonely(inputs, questions);
        var asked = questions.subList(0, Math.min(MOST, questions.size()));
        var causes = new LinkedHashSet<Cause>();
        asked.forEach(question -> causes.add(question.cause));
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "what-to-talk-about",
                        "What to talk about",
                        String.join("\n\n", asked.stream().map(Question::text).toList()),
                        List.copyOf(causes)));
    }

    private static void signals(Inputs inputs, List<Question> questions) {
        for (var target : inputs.liveTargets()) {
            var reading = inputs.readings().get(target.fact().id());
            if (reading == null) {
                continue;
            }
            if (reading.fact().variation().startsWith("concern")) {
                questions.add(new Question(
                        "What has changed around us, from where we stand, that could explain the figures of “"
                                + target.fact().title() + "”?",
                        reading.cause()));
            } else if (reading.fact().variation().startsWith("improvement")) {
                questions.add(new Question(
                        "Which of the things that we tried should we keep, now that “"
                                + target.fact().title() + "” is better?",
                        reading.cause()));
            }
        }
    }

    private static void dangling(Inputs inputs, List<Question> questions) {
        for (var contribution : inputs.contributions()) {
            var target = inputs.target(contribution.fact().target()).orElse(null);
            if (target == null || contribution.fact().driver() == null) {
                continue;
            }
            if (target.fact().retired()) {
                questions.add(new Question(
                        "“" + target.fact().title()
                                + "” is no longer a target. What of our work for it is worth keeping?",
                        target.cause()));
            } else if (!target.fact().drivers().containsKey(contribution.fact().driver())) {
                questions.add(new Question(
                        "The picture of what moves “" + target.fact().title()
                                + "” has been drawn anew. Where does our work belong in it now?",
                        target.cause()));
            }
        }
    }

    private static void lonely(Inputs inputs, List<Question> questions) {
        if (inputs.contributions().isEmpty() && inputs.helpedBy().isEmpty()) {
            questions.add(new Question(
                    "Which of the trust's targets does our work touch, and how would we say so in our own words?",
                    inputs.team().cause()));
        }
    }
}
