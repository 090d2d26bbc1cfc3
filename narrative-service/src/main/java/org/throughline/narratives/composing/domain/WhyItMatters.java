package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why the team's targets matter to patients, and what the trust is held to.
final class WhyItMatters implements SectionWriter {
    @Override
    public Optional<Section> write(Inputs inputs) {
        var targets = inputs.liveTargets();
        if (targets.isEmpty()) {
            return Optional.empty();
        }
        var paragraphs = new ArrayList<String>();
        var causes = new ArrayList<Cause>();
        for (var target : targets) {
            paragraphs.add(paragraph(target.fact(), theme(inputs, target.fact().id())));
            causes.add(target.cause());
        }
        if (inputs.themes() != null) {
            causes.add(inputs.themes().cause());
        }
        return Optional.of(
                new Section("why-it-matters", "Why it matters to patients", String.join("\n\n", paragraphs), causes));
    }

    private static String paragraph(TargetFact target, Optional<String> theme) {
        var text = new StringBuilder(target.title()).append(". ").append(English.sentence(target.whyItMatters()));
        if (target.threshold() != null) {
            text.append(" Since ")
                    .append(English.day(target.threshold().from()))
                    .append(" the trust has been held to ")
                    .append(English.amount(target.threshold().value(), target.unit()))
                    .append(": ")
                    .append(English.sentence(target.statement()));
        } else {
            text.append(' ').append(English.sentence(target.statement()));
        }
        theme.ifPresent(title ->
                text.append(" It is part of the trust's theme “").append(title).append("”."));
        return text.toString();
    }

    private static Optional<String> theme(Inputs inputs, String target) {
        return inputs.themes() == null
                ? Optional.empty()
                : inputs.themes().fact().stream()
                        .filter(theme -> theme.targets().contains(target))
                        .map(ThemeFact::title)
                        .findFirst();
    }

    /// What of it asks the team to read again.
    static List<String> material(Inputs inputs) {
        return inputs.liveTargets().stream()
                .map(target -> target.fact().id()
                        + target.fact().statement()
                        + target.fact().threshold())
                .toList();
    }
}
