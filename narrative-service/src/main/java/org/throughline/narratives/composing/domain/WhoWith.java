package org.throughline.narratives.composing.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Who the team moves its targets with: networks, the teams that it helps, and the teams that help it.
final class WhoWith implements SectionWriter {
    private static final int PURPOSES = 2;
    private static final int HELPERS = 2;

    @Override
    public Optional<Section> write(Inputs inputs, Detail detail) {
        var telling = new Telling();
        networks(inputs, detail, telling);
        telling.paragraph();
        helping(inputs, detail, telling);
        helped(inputs, detail, telling);
        return telling.as("who-with", "Who we move it with");
    }

    private static void networks(Inputs inputs, Detail detail, Telling telling) {
        var active = in("active", inputs);
        if (!active.isEmpty()) {
            telling.say(
                    "We are part of " + English.join(names(active), detail.names(), "network") + ".", causes(active));
            active.stream()
                    .limit(PURPOSES)
                    .forEach(network -> telling.say(purpose(network, active.size() == 1, detail), network.cause()));
            throughThem(active, inputs, detail, telling);
        }
        var proposed = in("proposed", inputs);
        if (!proposed.isEmpty()) {
            telling.say(
                    English.join(names(proposed), detail.names(), "network")
                            + (proposed.size() == 1 ? " is" : " are") + " being formed, with us in "
                            + (proposed.size() == 1 ? "it." : "them."),
                    causes(proposed));
        }
    }

    private static String purpose(Known<NetworkFact> network, boolean only, Detail detail) {
        var purpose = English.item(English.shortened(network.fact().purpose(), Math.min(25, detail.words())));
        return (only ? "Its purpose: " : "“" + network.fact().name() + "” has this purpose: ") + purpose + ".";
    }

    // The targets that a team moves by its own work are told before; here are those that only its networks tie it to.
    private static void throughThem(List<Known<NetworkFact>> active, Inputs inputs, Detail detail, Telling telling) {
        var asks = new ArrayList<String>();
        var causes = new ArrayList<Cause>();
        for (var target : inputs.targetsOfNetworks()) {
            var level = target.fact().level();
            asks.add(target.fact().quotedTitle() + (level.isEmpty() ? "" : ", which asks for " + level));
            causes.add(target.cause());
        }
        if (!asks.isEmpty()) {
            causes.addAll(causes(active));
            telling.say(
                    "Through " + (active.size() == 1 ? "it" : "them") + " we play a part in "
                            + English.join(asks, detail.names(), "target") + ".",
                    causes);
        }
    }

    private static List<Known<NetworkFact>> in(String state, Inputs inputs) {
        return inputs.openNetworks().stream()
                .filter(network -> network.fact().state().equals(state))
                .toList();
    }

    private static List<String> names(List<Known<NetworkFact>> networks) {
        return networks.stream()
                .map(network -> "“" + network.fact().name() + "”")
                .toList();
    }

    private static List<Cause> causes(List<Known<NetworkFact>> networks) {
        return networks.stream().map(Known::cause).toList();
    }

    private static void helping(Inputs inputs, Detail detail, Telling telling) {
        var causes = new ArrayList<Cause>();
        var names = new ArrayList<String>();
        for (var contribution : inputs.contributions()) {
            contribution.fact().actions().stream()
                    .flatMap(action -> action.helps().stream())
                    .filter(team -> !team.equals(inputs.id()))
                    .map(inputs.teams()::get)
                    .filter(Objects::nonNull)
                    .forEach(team -> {
                        names.add(team.fact().name());
                        causes.add(contribution.cause());
                        causes.add(team.cause());
                    });
        }
        if (!names.isEmpty()) {
            telling.say(
                    "What we do makes a difference to "
                            + English.join(names.stream().distinct().sorted().toList(), detail.names(), "team")
                            + ".",
                    causes);
        }
    }

    private static void helped(Inputs inputs, Detail detail, Telling telling) {
        var causes = new ArrayList<Cause>();
        var actions = new LinkedHashMap<String, List<String>>();
        for (var contribution : inputs.helpedBy()) {
            var helper = inputs.teams().get(contribution.fact().team());
            if (helper == null) {
                continue;
            }
            contribution.fact().actions().stream()
                    .filter(action -> action.helps().contains(inputs.id()))
                    .forEach(action -> {
                        actions.computeIfAbsent(helper.fact().name(), _ -> new ArrayList<>())
                                .add(English.item(English.shortened(action.statement(), Math.min(20, detail.words()))));
                        causes.add(contribution.cause());
                        causes.add(helper.cause());
                    });
        }
        if (!actions.isEmpty()) {
            telling.say(
                    "Help comes to us from " + English.join(List.copyOf(actions.keySet()), detail.names(), "team")
                            + ".",
                    causes);
        }
        if (actions.size() <= Math.min(HELPERS, detail.items())) {
            actions.forEach((helper, what) ->
                    telling.say("In the words of " + helper + ": “" + English.sentence(what.getFirst()) + "”", causes));
        }
    }

    static List<String> material(Inputs inputs) {
        return Stream.concat(
                        inputs.openNetworks().stream()
                                .map(network -> network.fact().id() + " "
                                        + network.fact().state()),
                        inputs.targetsOfNetworks().stream()
                                .map(target ->
                                        target.fact().id() + " " + target.fact().threshold()))
                .toList();
    }
}
