package org.throughline.narratives.sources;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.throughline.events.networks.Contribution;
import org.throughline.events.networks.Network;
import org.throughline.events.networks.Team;
import org.throughline.events.targets.MeasureEvaluated;
import org.throughline.events.targets.Target;
import org.throughline.events.targets.Threshold;
import org.throughline.narratives.composing.domain.Cause;
import org.throughline.narratives.composing.domain.CommitmentFact;
import org.throughline.narratives.composing.domain.ContributionFact;
import org.throughline.narratives.composing.domain.ContributionFact.ActionFact;
import org.throughline.narratives.composing.domain.Known;
import org.throughline.narratives.composing.domain.NetworkFact;
import org.throughline.narratives.composing.domain.ReadingFact;
import org.throughline.narratives.composing.domain.TargetFact;
import org.throughline.narratives.composing.domain.TargetFact.ThresholdFact;
import org.throughline.narratives.composing.domain.TeamFact;
import org.throughline.narratives.composing.domain.ThemeFact;

/// Events' payloads as stored documents, and stored documents as facts.
final class Facts {
    private Facts() {}

    /// Facts by key, each made of its document when it is first asked for.
    static final class Lazily<T> {
        private final Map<String, Document> documents;
        private final Function<Document, Known<T>> read;
        private final Map<String, Known<T>> made = new HashMap<>();

        Lazily(Map<String, Document> documents, Function<Document, Known<T>> read) {
            this.documents = documents;
            this.read = read;
        }

        Optional<Known<T>> find(String key) {
            return Optional.ofNullable(documents.get(key))
                    .map(document -> made.computeIfAbsent(key, _ -> read.apply(document)));
        }
    }

    static Document ofTeam(Team team, boolean disbanded, List<String> successors) {
        return new Document("name", team.name())
                .append("department", team.department())
                .append(
                        "headcount",
                        team.staffGroups().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .append("disbanded", disbanded)
                .append("successors", successors);
    }

    static Known<TeamFact> team(Document document) {
        return known(
                document,
                "team/" + id(document),
                new TeamFact(
                        id(document),
                        text(document, "name"),
                        text(document, "department"),
                        document.getBoolean("disbanded", false),
                        document.getList("successors", String.class, List.of())));
    }

    static Document ofTarget(Target target, boolean retired) {
        return new Document("title", target.title())
                .append("setBy", target.setBy())
                .append("statement", target.statement())
                .append("whyItMatters", target.whyItMatters())
                .append("unit", target.measure().unit())
                .append("improvement", target.measure().improvement())
                .append("threshold", threshold(target.thresholdInForce()))
                .append(
                        "drivers",
                        target.drivers().stream()
                                .map(driver -> new Document("id", driver.id()).append("title", driver.title()))
                                .toList())
                .append(
                        "balancing",
                        target.balancingMeasures().stream()
                                .map(measure -> measure.id())
                                .sorted()
                                .toList())
                .append("retired", retired);
    }

    private static @Nullable Document threshold(@Nullable Threshold threshold) {
        return threshold == null
                ? null
                : new Document("from", threshold.from().toString()).append("value", threshold.value());
    }

    static Known<TargetFact> target(Document document) {
        var threshold = document.get("threshold", Document.class);
        var drivers = document.getList("drivers", Document.class, List.of()).stream()
                .collect(Collectors.toMap(driver -> text(driver, "id"), driver -> text(driver, "title")));
        return known(
                document,
                "target/" + id(document),
                new TargetFact(
                        id(document),
                        text(document, "title"),
                        text(document, "setBy"),
                        text(document, "statement"),
                        text(document, "whyItMatters"),
                        text(document, "unit"),
                        text(document, "improvement"),
                        threshold == null
                                ? null
                                : new ThresholdFact(
                                        LocalDate.parse(text(threshold, "from")),
                                        Objects.requireNonNull(threshold.getDouble("value"))),
                        drivers,
                        document.getList("balancing", String.class, List.of()),
                        document.getBoolean("retired", false)));
    }

    static Document ofMeasure(MeasureEvaluated measure) {
        var reading = measure.reading();
        return new Document("target", measure.target())
                .append("name", measure.name())
                .append("variation", reading.variation())
                .append("assurance", reading.assurance())
                .append("provisional", reading.provisional())
                .append(
                        "since",
                        reading.since() == null ? null : reading.since().toString());
    }

    static Known<ReadingFact> reading(Document document) {
        var since = document.getString("since");
        return known(
                document,
                "measure/" + id(document),
                new ReadingFact(
                        text(document, "target"),
                        text(document, "name"),
                        text(document, "variation"),
                        document.getString("assurance"),
                        document.getBoolean("provisional", false),
                        since == null ? null : LocalDate.parse(since)));
    }

    static Document ofContribution(Contribution contribution) {
        return new Document("team", contribution.team())
                .append("target", contribution.target())
                .append("driver", contribution.driver())
                .append("statement", contribution.statement())
                .append(
                        "actions",
                        contribution.actions().stream()
                                .map(action ->
                                        new Document("statement", action.statement()).append("helps", action.helps()))
                                .toList())
                .append("linked", true);
    }

    static Known<ContributionFact> contribution(Document document) {
        return known(
                document,
                "contribution/" + id(document),
                new ContributionFact(
                        text(document, "team"),
                        text(document, "target"),
                        document.getString("driver"),
                        text(document, "statement"),
                        document.getList("actions", Document.class, List.of()).stream()
                                .map(action -> new ActionFact(
                                        text(action, "statement"), action.getList("helps", String.class, List.of())))
                                .toList()));
    }

    static Document ofNetwork(Network network) {
        return new Document("name", network.name())
                .append("purpose", network.purpose())
                .append("targets", network.targets())
                .append("state", network.state())
                .append("teams", network.teams());
    }

    static Known<NetworkFact> network(Document document) {
        return known(
                document,
                "network/" + id(document),
                new NetworkFact(
                        id(document),
                        text(document, "name"),
                        text(document, "purpose"),
                        document.getList("targets", String.class, List.of()),
                        text(document, "state"),
                        document.getList("teams", String.class, List.of())));
    }

    /// The organisation's narrative is this service's own aggregate: its state, and the event that told of it.
    static Known<List<ThemeFact>> themes(Document document) {
        return known(
                document,
                "organisation-narrative/" + id(document),
                document.get("state", Document.class).getList("themes", Document.class, List.of()).stream()
                        .map(theme ->
                                new ThemeFact(text(theme, "title"), theme.getList("targets", String.class, List.of())))
                        .toList());
    }

    /// A team's own story: this service's own aggregate.
    static Known<String> story(Document document) {
        return known(document, "story/" + id(document), text(document.get("state", Document.class), "text"));
    }

    /// A promise, as the team reads it: this service's own aggregate.
    ///
    /// @param named a team's or network's name by its kind and id
    static Known<CommitmentFact> commitment(Document document, String team, BinaryOperator<String> named) {
        var state = document.get("state", Document.class);
        var parties = List.of(state.get("from", Document.class), state.get("to", Document.class));
        return known(
                document,
                "commitment/" + id(document),
                new CommitmentFact(
                        id(document),
                        party(parties.getFirst(), team, named),
                        party(parties.getLast(), team, named),
                        text(state, "text"),
                        LocalDate.parse(text(state, "due")),
                        text(state, "state"),
                        state.getString("obstacle"),
                        parties.stream()
                                .filter(party -> !text(party, "kind").equals("leader"))
                                .map(party -> text(party, "kind") + "/" + text(party, "id"))
                                .toList()));
    }

    private static @Nullable String party(Document party, String team, BinaryOperator<String> named) {
        var kind = text(party, "kind");
        var id = text(party, "id");
        return switch (kind) {
            case "team" -> id.equals(team) ? null : named.apply(kind, id);
            case "network" -> named.apply(kind, id);
            default -> "the " + id.replace('-', ' ');
        };
    }

    /// What somebody raised about a team, and when that was: nobody knows more than the day.
    static Known<String> voice(Document document) {
        return known(document, "voice/" + id(document), text(document.get("state", Document.class), "text"));
    }

    private static <T> Known<T> known(Document document, String subject, T fact) {
        var cause = Objects.requireNonNull(document.get("cause", Document.class));
        return new Known<>(
                fact,
                subject,
                new Cause(
                        text(cause, "event"),
                        text(cause, "type"),
                        text(cause, "source"),
                        Objects.requireNonNull(cause.getDate("time")).toInstant()));
    }

    private static String id(Document document) {
        return text(document, "_id");
    }

    private static String text(Document document, String field) {
        return Objects.requireNonNull(document.getString(field), field);
    }
}
