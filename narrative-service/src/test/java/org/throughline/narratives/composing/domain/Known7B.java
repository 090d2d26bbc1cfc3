package org.throughline.narratives.composing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.narratives.composing.domain.ContributionFact.ActionFact;
import org.throughline.narratives.composing.domain.TargetFact.ThresholdFact;

/// What is known about Ward 7B, as a small language: `ward7B().moves(fourHours()).reads(…)`.
final class Known7B {
    static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private TeamFact team = new TeamFact("ward-7b", "Ward 7B", "Medicine", false, List.of());
    private @Nullable Known<String> story;
    private final List<Known<ContributionFact>> contributions = new ArrayList<>();
    private final List<Known<ContributionFact>> helpedBy = new ArrayList<>();
    private final List<Known<NetworkFact>> networks = new ArrayList<>();
    private final Map<String, Known<TargetFact>> targets = new HashMap<>();
    private final Map<String, Known<ReadingFact>> readings = new HashMap<>();
    private final Map<String, List<Known<ReadingFact>>> balancing = new HashMap<>();
    private final Map<String, Known<TeamFact>> teams = new HashMap<>();
    private final List<Known<CommitmentFact>> commitments = new ArrayList<>();
    private final List<Known<String>> voices = new ArrayList<>();
    private @Nullable Known<List<ThemeFact>> themes;

    static Known7B ward7B() {
        return new Known7B();
    }

    static TargetFact fourHours() {
        return target(
                "ae-four-hours",
                "A&E four hour standard",
                "People who come to A&E are admitted, moved on or sent home within four hours.",
                "Long hours on a trolley make older people weaker. When people are seen soon, they are safer and in less pain.",
                "increase",
                78,
                "%");
    }

    static TargetFact falls() {
        return target(
                "falls",
                "Falls with harm",
                "Fewer people fall and are hurt while they are with us.",
                "A fall can take away the trust in one's own legs. Many people who fall in hospital never walk as well again.",
                "decrease",
                3,
                "falls");
    }

    static TargetFact target(
            String id, String title, String aim, String why, String improvement, double threshold, String unit) {
        return new TargetFact(
                id,
                title,
                "NHS England",
                aim,
                why,
                unit,
                improvement,
                new ThresholdFact(APRIL, threshold),
                Map.of("beds", "Beds are free before noon", "walks", "People walk every day"),
                List.of("readmissions"),
                false);
    }

    static TargetFact retired(TargetFact target) {
        return new TargetFact(
                target.id(),
                target.title(),
                target.setBy(),
                target.statement(),
                target.whyItMatters(),
                target.unit(),
                target.improvement(),
                target.threshold(),
                target.drivers(),
                target.balancing(),
                true);
    }

    Known7B tells(String words) {
        story = known(words, "story/ward-7b");
        return this;
    }

    Known7B named(TeamFact other) {
        team = other;
        return this;
    }

    Known7B moves(TargetFact target, @Nullable String driver, String statement, ActionFact... actions) {
        contributions.add(known(
                new ContributionFact("ward-7b", target.id(), driver, statement, List.of(actions)),
                "contribution/ward-7b." + target.id()));
        contributions.sort(
                Comparator.comparing(contribution -> contribution.fact().target()));
        return knows(target);
    }

    Known7B moves(TargetFact target) {
        return moves(
                target,
                "beds",
                "We plan each day with the person and the family, so that nobody waits for us at noon.",
                new ActionFact("Medicines are asked for the evening before", List.of("pharmacy")),
                new ActionFact("We ring the family before ten", List.of()));
    }

    Known7B unknownYet(String target) {
        contributions.add(known(
                new ContributionFact("ward-7b", target, "beds", "We have begun to work on this.", List.of()),
                "contribution/ward-7b." + target));
        return this;
    }

    Known7B reads(TargetFact target, String variation, @Nullable String assurance) {
        return reads(target, variation, assurance, false);
    }

    Known7B reads(TargetFact target, String variation, @Nullable String assurance, boolean provisional) {
        readings.put(
                target.id(),
                known(
                        new ReadingFact(
                                target.id(),
                                target.title(),
                                variation,
                                assurance,
                                provisional,
                                variation.equals("common_cause") ? null : LocalDate.of(2025, 9, 1)),
                        "measure/" + target.id() + ".main"));
        return this;
    }

    Known7B balancing(TargetFact target, String name, String variation) {
        balancing.put(
                target.id(),
                List.of(known(
                        new ReadingFact(target.id(), name, variation, null, false, LocalDate.of(2025, 9, 1)),
                        "measure/" + target.id() + ".readmissions")));
        return this;
    }

    Known7B knows(TargetFact target) {
        targets.put(target.id(), known(target, "target/" + target.id()));
        return this;
    }

    Known7B knows(String id, String name) {
        teams.put(id, known(new TeamFact(id, name, "Medicine", false, List.of()), "team/" + id));
        return this;
    }

    Known7B helpedBy(String id, String name, String action) {
        knows(id, name);
        helpedBy.add(known(
                new ContributionFact(
                        id, "ae-four-hours", "beds", "We help.", List.of(new ActionFact(action, List.of("ward-7b")))),
                "contribution/" + id + ".ae-four-hours"));
        return this;
    }

    Known7B inNetwork(String id, String name, String purpose, String state) {
        networks.add(known(
                new NetworkFact(id, name, purpose, List.of("ae-four-hours"), state, List.of("ward-7b", "pharmacy")),
                "network/" + id));
        return this;
    }

    Known7B theme(String title, String... ids) {
        var all = new ArrayList<ThemeFact>(themes == null ? List.of() : themes.fact());
        all.add(new ThemeFact(title, List.of(ids)));
        themes = known(List.copyOf(all), "organisation-narrative/RXX");
        return this;
    }

    Known7B promise(@Nullable String from, @Nullable String to, String text, String state, @Nullable String obstacle) {
        var id = "c" + commitments.size();
        commitments.add(known(
                new CommitmentFact(id, from, to, text, LocalDate.of(2025, 11, 3), state, obstacle, List.of()),
                "commitment/" + id));
        return this;
    }

    Known7B voices(int number) {
        for (int i = 0; i < number; i++) {
            voices.add(known("v" + i, "voice/v" + i));
        }
        return this;
    }

    Inputs inputs() {
        return new Inputs(
                known(team, "team/ward-7b"),
                story,
                contributions,
                helpedBy,
                networks,
                targets,
                readings,
                balancing,
                teams,
                themes,
                commitments,
                voices);
    }

    private static <T> Known<T> known(T fact, String subject) {
        return new Known<>(
                fact,
                subject,
                new Cause("of " + subject, "type", "/throughline/test", Instant.parse("2025-10-01T08:00:00Z")));
    }
}
