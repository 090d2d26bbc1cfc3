package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the team's targets are going, in the language of Making Data Count: noise is said as noise.
final class HowItIsGoing implements SectionWriter {
    @Override
    public Optional<Section> write(Inputs inputs) {
        var paragraphs = new ArrayList<String>();
        var causes = new ArrayList<Cause>();
        for (var target : inputs.liveTargets()) {
            var reading = inputs.readings().get(target.fact().id());
            if (reading != null) {
                paragraphs.add(target.fact().title() + ": " + words(reading.fact(), target.fact()));
                causes.add(reading.cause());
            }
        }
        return paragraphs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section("how-it-is-going", "How it is going", String.join("\n\n", paragraphs), causes));
    }

    private static String words(ReadingFact reading, TargetFact target) {
        var text = new StringBuilder(variation(reading));
        var assurance = assurance(reading.assurance(), target);
        if (!assurance.isEmpty()) {
            text.append(' ').append(assurance);
        }
        if (reading.provisional()) {
            text.append(" There are few figures so far, so this may still change.");
        }
        return text.toString();
    }

    private static String variation(ReadingFact reading) {
        var since = reading.since() == null ? "" : " since " + English.day(reading.since());
        return switch (reading.variation()) {
            case "improvement_high", "improvement_low" ->
                "a real change for the better" + since + ", more than the usual ups and downs.";
            case "concern_high", "concern_low" ->
                "a real change in the wrong direction" + since
                        + ", more than the usual ups and downs. It is worth asking together what is different now.";
            case "neutral_high" -> "higher than usual" + since + ", more than the usual ups and downs.";
            case "neutral_low" -> "lower than usual" + since + ", more than the usual ups and downs.";
            default -> "no real change: the ups and downs are what this process normally does.";
        };
    }

    private static String assurance(@Nullable String assurance, TargetFact target) {
        if (assurance == null || target.threshold() == null) {
            return "";
        }
        var threshold = English.amount(target.threshold().value(), target.unit());
        return switch (assurance) {
            case "pass" -> "As things are, " + threshold + " will be met month after month.";
            case "fail" ->
                "As things are, the way we work now cannot reach " + threshold
                        + ": trying harder is not enough, something about the process has to change.";
            default -> "As things are, " + threshold + " will be met in some months and missed in others by chance.";
        };
    }

    static List<String> material(Inputs inputs) {
        return inputs.liveTargets().stream()
                .map(target -> inputs.readings().get(target.fact().id()))
                .map(reading -> reading == null
                        ? ""
                        : reading.fact().variation() + reading.fact().assurance())
                .toList();
    }
}
