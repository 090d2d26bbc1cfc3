package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the team moves and how, in its own words, down to small actions.
final class WhatWeMove implements SectionWriter {
    @Override
    public Optional<Section> write(Inputs inputs) {
        var paragraphs = new ArrayList<String>();
        var causes = new ArrayList<Cause>();
        for (var contribution : inputs.contributions()) {
            var target = inputs.target(contribution.fact().target()).orElse(null);
            if (target != null && target.fact().retired()) {
                continue;
            }
            paragraphs.add(paragraph(contribution.fact(), target == null ? null : target.fact()));
            causes.add(contribution.cause());
        }
        return paragraphs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section("what-we-move", "What we move, and how", String.join("\n\n", paragraphs), causes));
    }

    private static String paragraph(ContributionFact contribution, @Nullable TargetFact target) {
        var text = new StringBuilder(English.sentence(contribution.statement()));
        if (!contribution.actions().isEmpty()) {
            text.append(" What we do: ")
                    .append(contribution.actions().stream()
                            .map(action -> English.clause(action.statement()))
                            .reduce((a, b) -> a + "; " + b)
                            .orElse(""))
                    .append('.');
        }
        through(contribution, target)
                .ifPresent(driver -> text.append(" This moves “")
                        .append(target == null ? "" : target.title())
                        .append("” through ")
                        .append(English.clause(driver))
                        .append('.'));
        return text.toString();
    }

    private static Optional<String> through(ContributionFact contribution, @Nullable TargetFact target) {
        return target == null || contribution.driver() == null
                ? Optional.empty()
                : Optional.ofNullable(target.drivers().get(contribution.driver()))
                        .map(title -> "“" + title + "”");
    }

    static List<String> material(Inputs inputs) {
        return inputs.contributions().stream()
                .map(contribution ->
                        contribution.fact().target() + contribution.fact().driver())
                .toList();
    }
}
