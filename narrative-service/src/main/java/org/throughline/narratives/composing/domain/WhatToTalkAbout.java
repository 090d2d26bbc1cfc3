package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One to three open questions for the team's next huddle: from signals, unanswered voices, promises, and links that
/// lead nowhere.
final class WhatToTalkAbout implements SectionWriter {
    private static final int MOST = 3;

    private record Question(String text, List<Cause> causes) {}

    @Override
    public Optional<Section> write(Inputs inputs, Detail detail) {
        if (inputs.team().fact().disbanded()) {
            return Optional.empty();
        }
        var questions = new ArrayList<Question>();
        signals(inputs, questions);
        voices(inputs, questions);
        dangling(inputs, questions);
        promises(inputs, questions);
        lonely(inputs, questions);
        if (questions.isEmpty()) {
            questions.add(new Question(
                    "Which small thing that we do would help a patient or another team most?",
                    List.of(inputs.team().cause())));
        }
        var telling = new Telling();
        questions.stream()
                .limit(Math.min(MOST, detail.items()))
                .forEach(question -> telling.paragraph().say(question.text, question.causes));
        return telling.as("what-to-talk-about", "What to talk about");
    }

    private static void signals(Inputs inputs, List<Question> questions) {
        ask(inputs, questions, true);
        ask(inputs, questions, false);
    }

    private static void ask(Inputs inputs, List<Question> questions, boolean worse) {
        for (var target : inputs.liveTargets()) {
            var reading = inputs.readings().get(target.fact().id());
            if (reading == null
                    || !(worse ? reading.fact().worsens() : reading.fact().improves())) {
                continue;
            }
            questions.add(new Question(
                    worse
                            ? "From where we stand, what has changed around us that could explain "
                                    + target.fact().quotedTitle() + "?"
                            : "Now that " + target.fact().quotedTitle() + " is better, what should we keep doing?",
                    List.of(reading.cause())));
            return;
        }
    }

    private static void voices(Inputs inputs, List<Question> questions) {
        var open = inputs.openVoices();
        if (!open.isEmpty()) {
            questions.add(new Question(
                    open.size() == 1
                            ? "Somebody has raised something that has no answer yet. Who could help to give one?"
                            : open.size()
                                    + " things that people raised have no answer yet. Who could help to give one?",
                    open.stream().map(Known::cause).toList()));
        }
    }

    private static void dangling(Inputs inputs, List<Question> questions) {
        for (var contribution : inputs.contributions()) {
            var target = inputs.target(contribution.fact().target()).orElse(null);
            if (target == null) {
                continue;
            }
            var driver = contribution.fact().driver();
            if (target.fact().retired()) {
                questions.add(new Question(
                        target.fact().quotedTitle()
                                + " is no longer a target. What of our work for it is worth keeping?",
                        List.of(target.cause())));
            } else if (driver != null && !target.fact().drivers().containsKey(driver)) {
                questions.add(new Question(
                        "The picture of what moves " + target.fact().quotedTitle()
                                + " has been drawn anew. Where does our work belong in it now?",
                        List.of(target.cause())));
            }
        }
    }

    private static void promises(Inputs inputs, List<Question> questions) {
        inputs.commitments().stream()
                .filter(commitment -> commitment.fact().from() == null
                        && commitment.fact().state().equals("open"))
                .findFirst()
                .ifPresent(commitment -> questions.add(new Question(
                        "What do we need to keep our promise by "
                                + English.day(commitment.fact().due()) + "?",
                        List.of(commitment.cause()))));
    }

    private static void lonely(Inputs inputs, List<Question> questions) {
        if (inputs.contributions().isEmpty() && inputs.helpedBy().isEmpty()) {
            questions.add(new Question(
                    "Which of the trust's targets does our work touch, and how would we say so in our own words?",
                    List.of(inputs.team().cause())));
        }
    }
}
