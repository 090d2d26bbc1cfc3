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
    private static final List<SectionWriter> WRITERS = List.of(
            new WhoWeAre(),
            new WhyItMatters(),
            new WhatWeMove(),
            new WhoWith(),
            new HowItIsGoing(),
            new WhatToTalkAbout());

    public Narrative compose(Inputs inputs) {
        var sections = WRITERS.stream()
                .map(writer -> writer.write(inputs))
                .flatMap(Optional::stream)
                .toList();
        var content = sections.stream()
                .flatMap(section -> Stream.of(section.heading(), section.text()))
                .toList();
        var material = Stream.of(
                        WhyItMatters.material(inputs),
                        WhatWeMove.material(inputs),
                        WhoWith.material(inputs),
                        HowItIsGoing.material(inputs))
                .flatMap(Collection::stream)
                .toList();
        return new Narrative(sections, references(inputs), hash(content), hash(material));
    }

    private static SortedSet<String> references(Inputs inputs) {
        var references = new TreeSet<String>();
        references.add(inputs.team().subject());
        inputs.contributions().forEach(known -> references.add(known.subject()));
        inputs.helpedBy().forEach(known -> references.add(known.subject()));
        inputs.networks().forEach(known -> references.add(known.subject()));
        inputs.targets().values().forEach(known -> references.add(known.subject()));
        inputs.readings().values().forEach(known -> references.add(known.subject()));
        inputs.teams().values().forEach(known -> references.add(known.subject()));
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
