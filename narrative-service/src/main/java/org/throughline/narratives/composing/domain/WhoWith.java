package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Who the team moves its targets with: networks, the teams that it helps, and the teams that help it.
final class WhoWith implements SectionWriter {
    @Override
    public Optional<Section> write(Inputs inputs) {
        var sentences = new ArrayList<String>();
        var causes = new LinkedHashSet<Cause>();
        networks(inputs, sentences, causes);
        helping(inputs, sentences, causes);
        helped(inputs, sentences, causes);
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        "who-with", "Who we move it with", String.join("\n\n", sentences), List.copyOf(causes)));
    }

    private static void networks(Inputs inputs, List<String> sentences, Set<Cause> causes) {
        for (var network : inputs.openNetworks()) {
            var fact = network.fact();
            sentences.add((fact.state().equals("active") ? "We take part in " : "We are forming ") + fact.name() + ": "
                    + English.sentence(fact.purpose()));
            causes.add(network.cause());
        }
    }

    private static void helping(Inputs inputs, List<String> sentences, Set<Cause> causes) {
        var names = inputs.contributions().stream()
                .flatMap(contribution -> contribution.fact().actions().stream())
                .flatMap(action -> action.helps().stream())
                .distinct()
                .map(inputs.teams()::get)
                .filter(Objects::nonNull)
                .map(team -> team.fact().name())
                .sorted()
                .toList();
        if (!names.isEmpty()) {
            sentences.add("Our work makes a difference to " + English.join(names) + ".");
            inputs.contributions().stream()
                    .filter(contribution -> contribution.fact().actions().stream()
                            .anyMatch(action -> !action.helps().isEmpty()))
                    .forEach(contribution -> causes.add(contribution.cause()));
        }
    }

    private static void helped(Inputs inputs, List<String> sentences, Set<Cause> causes) {
        for (var contribution : inputs.helpedBy()) {
            var helper = inputs.teams().get(contribution.fact().team());
            if (helper == null) {
                continue;
            }
            var actions = contribution.fact().actions().stream()
                    .filter(action -> action.helps().contains(inputs.id()))
                    .map(action -> English.clause(action.statement()))
                    .toList();
            if (!actions.isEmpty()) {
                sentences.add(
                        helper.fact().name() + " helps us, in its own words: “" + String.join("; ", actions) + "”.");
                causes.add(contribution.cause());
            }
        }
    }

    static List<String> material(Inputs inputs) {
        return inputs.openNetworks().stream()
                .map(network -> network.fact().id() + network.fact().state())
                .toList();
    }
}
