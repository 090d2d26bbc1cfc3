package org.throughline.engagement.scoring.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the answers of a group come to: sums and counts, so that groups can be put together and nobody is left in it.
///
/// @param respondents people of whom every sub-score could be told
public record Tally(long respondents, double motivation, double involvement, double advocacy) {
    public static final Tally NOBODY = new Tally(0, 0, 0, 0);
    private static final double STEP = 2.5;
    private static final int SUBSCORES = 3;

    /// What one person's answers come to: 1..5 become 0, 2.5, 5, 7.5, 10; a sub-score is the mean of its answered
    /// items.
    ///
    /// @param answers from 1 to 5, by question
    /// @param fewestItems of each sub-score that have to be answered; empty where fewer are
    public static Optional<Tally> of(Map<String, Integer> answers, Questionnaire questionnaire, int fewestItems) {
        var motivation = mean(answers, questionnaire, Subscore.MOTIVATION, fewestItems);
        var involvement = mean(answers, questionnaire, Subscore.INVOLVEMENT, fewestItems);
        var advocacy = mean(answers, questionnaire, Subscore.ADVOCACY, fewestItems);
        return motivation.isPresent() && involvement.isPresent() && advocacy.isPresent()
                ? Optional.of(new Tally(1, motivation.getAsDouble(), involvement.getAsDouble(), advocacy.getAsDouble()))
                : Optional.empty();
    }

    /// A result that came as means of so many people.
    public static Tally ofMeans(long respondents, double motivation, double involvement, double advocacy) {
        return new Tally(respondents, respondents * motivation, respondents * involvement, respondents * advocacy);
    }

    private static OptionalDouble mean(
            Map<String, Integer> answers, Questionnaire questionnaire, Subscore subscore, int fewest) {
        var answered = questionnaire.items(subscore).stream()
                .filter(answers::containsKey)
                .mapToDouble(item -> (answers.getOrDefault(item, 1) - 1) * STEP)
                .toArray();
        return answered.length < fewest
                ? OptionalDouble.empty()
                : Arrays.stream(answered).average();
    }

    public Tally and(Tally other) {
        return new Tally(
                respondents + other.respondents,
                motivation + other.motivation,
                involvement + other.involvement,
                advocacy + other.advocacy);
    }

    /// The means; only of somebody.
    public Score score() {
        if (respondents == 0) {
            throw new IllegalStateException("Nobody answered");
        }
        return new Score(
                rounded((motivation + involvement + advocacy) / SUBSCORES / respondents),
                rounded(motivation / respondents),
                rounded(involvement / respondents),
                rounded(advocacy / respondents));
    }

    // The survey publishes two decimals; more would let sums be told apart that should not be.
    private static double rounded(double mean) {
        return Math.round(mean * 100) / 100.0;
    }
}
