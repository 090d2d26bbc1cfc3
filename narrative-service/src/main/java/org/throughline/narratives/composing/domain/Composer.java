package org.throughline.narratives.composing.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Composes a team's narrative: a pure function of what is known about the team (propagation.md). The order of events,
/// their number, the time of day and other teams' narratives have no part in it.
public final class Composer {
    /// So many words, without the team's own story, fit on a page that is read to its end.
    static final int MOST_WORDS = 350;

    private static final List<Detail> DETAILS = List.of(Detail.FULL, Detail.SHORT, Detail.BRIEF, Detail.BRIEFEST);
    private static final SectionWriter OWN_STORY = new OwnStory();
    private static final List<SectionWriter> FACTS = List.of(
            new WhyItMatters(),
            new WhatWeMove(),
            new WhoWith(),
            new HowItIsGoing(),
            new WhatWasPromised(),
            new WhatToTalkAbout());

    public Narrative compose(Inputs inputs) {
        var facts = inputs.team().fact().disbanded() ? List.<Section>of() : facts(inputs);
        var sections = Stream.concat(OWN_STORY.write(inputs, Detail.FULL).stream(), facts.stream())
                .toList();
        var content = sections.stream()
                .flatMap(section -> Stream.of(section.heading(), section.text()))
                .toList();
        var material = Stream.of(
                        WhyItMatters.material(inputs),
                        WhatWeMove.material(inputs),
                        WhoWith.material(inputs),
                        HowItIsGoing.material(inputs),
                        WhatWasPromised.material(inputs))
                .flatMap(Collection::stream)
                .toList();
        return new Narrative(sections, references(inputs), hash(content), hash(material));
    }

    private static List<Section> facts(Inputs inputs) {
        for (var detail : DETAILS) {
            var facts = facts(inputs, detail);
            if (words(facts) <= MOST_WORDS) {
                return facts;
            }
        }
        return facts(inputs, Detail.TERSE);
    }

    private static List<Section> facts(Inputs inputs, Detail detail) {
        return FACTS.stream()
                .map(writer -> writer.write(inputs, detail))
                .flatMap(Optional::stream)
                .toList();
    }

    static int words(List<Section> sections) {
        int words = 0;
        for (var section : sections) {
            for (var paragraph : section.paragraphs()) {
                for (var sentence : paragraph) {
                    words += words(sentence.text());
                }
            }
        }
        return words;
    }

    private static int words(String text) {
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                words++;
            }
        }
        return words;
    }

    // What is named counts as well where it is not known yet: once it is, the narrative has to be composed again.
    private static SortedSet<String> references(Inputs inputs) {
        var references = new TreeSet<String>();
        references.add(inputs.team().subject());
        inputs.team().fact().successors().forEach(team -> references.add("team/" + team));
        for (var own : inputs.contributions()) {
            var target = own.fact().target();
            references.add(own.subject());
            references.add("target/" + target);
            references.add("measure/" + target + ".main");
            inputs.target(target)
                    .ifPresent(known -> known.fact()
                            .balancing()
                            .forEach(measure -> references.add("measure/" + target + "." + measure)));
            own.fact().actions().forEach(action -> action.helps().forEach(team -> references.add("team/" + team)));
        }
        for (var known : inputs.helpedBy()) {
            references.add(known.subject());
            references.add("team/" + known.fact().team());
        }
        for (var network : inputs.networks()) {
            references.add(network.subject());
            network.fact().targets().forEach(target -> references.add("target/" + target));
        }
        inputs.commitments().forEach(known -> {
            references.add(known.subject());
            references.addAll(known.fact().named());
        });
        inputs.openVoices().forEach(known -> references.add(known.subject()));
        if (inputs.themes() != null) {
            references.add(inputs.themes().subject());
        }
        return references;
    }

    private static String hash(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
