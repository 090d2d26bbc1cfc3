package org.throughline.engagement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Acknowledged;
import org.throughline.engagement.replicas.domain.BalancingMeasure;
import org.throughline.engagement.replicas.domain.Commitment;
import org.throughline.engagement.replicas.domain.Driver;
import org.throughline.engagement.replicas.domain.Link;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Narrative;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.OrganisationNarrative;
import org.throughline.engagement.replicas.domain.Overview;
import org.throughline.engagement.replicas.domain.Reading;
import org.throughline.engagement.replicas.domain.Recognition;
import org.throughline.engagement.replicas.domain.Shape;
import org.throughline.engagement.replicas.domain.Story;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.engagement.replicas.domain.Theme;
import org.throughline.engagement.replicas.domain.Threshold;
import org.throughline.engagement.replicas.domain.Voice;

/// A small trust for the tests of the domain, in which all hangs together unless told otherwise: one theme, one target
/// with one driver, one team that works on it, one network.
public final class Trust {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private final Map<String, Target> targets = new TreeMap<>();
    private final Map<String, Team> teams = new TreeMap<>();
    private final Map<String, Network> networks = new TreeMap<>();
    private final Map<String, Shape> shapes = new TreeMap<>();
    private final Map<String, Narrative> narratives = new TreeMap<>();
    private final Map<String, Commitment> commitments = new TreeMap<>();
    private final Map<String, Acknowledged> acknowledged = new TreeMap<>();
    private final Map<String, Story> stories = new TreeMap<>();
    private final List<MeasureReading> readings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Voice> voices = new ArrayList<>();
    private final List<Recognition> recognitions = new ArrayList<>();
    private final List<Theme> themes = new ArrayList<>();

    public static Trust whole() {
        return new Trust()
                .theme("care", "whole")
                .target(target("whole"))
                .team("ward", "Medicine")
                .link("ward", "whole", "flow")
                .network("net", "chief-nurse", 4.0, "ward");
    }

    public static Target target(String id) {
        return target(
                id,
                List.of(new Driver("flow", "Flow", null)),
                List.of(new BalancingMeasure("b", "B", "%", "decrease")));
    }

    public static Target target(String id, List<Driver> drivers, List<BalancingMeasure> balancing) {
        return new Target(
                id,
                "Target " + id,
                "NHS England",
                "Statement",
                "It matters",
                "Share",
                "%",
                "increase",
                "month",
                List.of(),
                new Threshold(LocalDate.of(2026, 4, 1), 78),
                drivers,
                balancing,
                null);
    }

    public Trust theme(String id, String... of) {
        themes.add(new Theme(id, "Theme " + id, "Story", List.of(of)));
        return this;
    }

    public Trust target(Target target) {
        targets.put(target.id(), target);
        return this;
    }

    /// A team that has a narrative.
    public Trust team(String id, String department) {
        teams.put(id, new Team(id, "Team " + id, department, List.of(), null, List.of()));
        narratives.put(id, new Narrative(id, 1, TODAY.atStartOfDay().toInstant(java.time.ZoneOffset.UTC), false));
        return this;
    }

    public Trust withoutNarrative(String team) {
        narratives.remove(team);
        return this;
    }

    public Trust link(String team, String target, @Nullable String driver) {
        links.add(new Link(team, target, driver));
        return this;
    }

    public Trust withoutLinks() {
        links.clear();
        return this;
    }

    public Trust network(String id, @Nullable String sponsor, @Nullable Double hours, String... of) {
        networks.put(
                id,
                new Network(id, "Network " + id, "Purpose", List.of("whole"), "active", sponsor, hours, List.of(of)));
        return this;
    }

    public Trust shape(String network, boolean suppressed, boolean narrow, boolean few) {
        shapes.put(
                network,
                new Shape(
                        network,
                        suppressed,
                        new Shape.Mix(0.1, 0.1, -1, narrow),
                        new Shape.Burden(0.8, 0.7, 2.4, few),
                        List.of(),
                        List.of(),
                        TODAY));
        return this;
    }

    /// @param since the first period of the present signal; null where there is none
    public Trust reading(String target, @Nullable LocalDate since) {
        readings.add(new MeasureReading(
                target,
                "main",
                "Share",
                "%",
                "increase",
                new Reading(
                        since == null ? "common_cause" : "concern_low",
                        null,
                        false,
                        80.0,
                        75.0,
                        85.0,
                        TODAY,
                        74.0,
                        90.0,
                        since)));
        return this;
    }

    public Trust promise(String id, String from, String to, String state, LocalDate due) {
        commitments.put(
                id,
                new Commitment(
                        id, party(from), party(to), "We will " + id, due, List.of("whole"), state, false, "No time"));
        return this;
    }

    private static Commitment.Party party(String text) {
        return new Commitment.Party(text.substring(0, text.indexOf('/')), text.substring(text.indexOf('/') + 1));
    }

    public Trust voice(String id, LocalDate raised, @Nullable LocalDate answered) {
        voices.add(new Voice(id, "team", "ward", raised, Optional.ofNullable(answered), false));
        return this;
    }

    public Trust read(String team, @Nullable Integer share) {
        acknowledged.put(team, new Acknowledged(team, share, TODAY));
        return this;
    }

    public Trust story(String team) {
        stories.put(team, new Story(team, 1));
        return this;
    }

    public Trust recognition(@Nullable String team, @Nullable String reason) {
        recognitions.add(new Recognition("net", List.of("whole"), TODAY, team == null ? null : "team", team, reason));
        return this;
    }

    public Overview overview() {
        return new Overview(
                new OrganisationNarrative("RXX", "Together", "Ahead", themes),
                targets,
                readings,
                teams,
                links,
                networks,
                shapes,
                narratives,
                commitments,
                voices,
                acknowledged,
                stories,
                recognitions,
                Optional.empty());
    }
}
