package org.throughline.engagement.scoring;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.behaviour.domain.Behaviour;
import org.throughline.engagement.behaviour.domain.Figure;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.engagement.scoring.domain.Group;
import org.throughline.engagement.scoring.domain.GroupMonth;
import org.throughline.engagement.scoring.domain.Trend;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;

/// Reads how engaged groups are: what was told, and nothing else, whatever is asked for.
final class EngagementReader {
    private final Replicas replicas;
    private final Scores scores;
    private final Overviews overviews;
    private final Group organisation;
    private final Clock clock;
    private final ZoneId zone;

    EngagementReader(
            Replicas replicas, Overviews overviews, Scores scores, Group organisation, Clock clock, ZoneId zone) {
        this.overviews = overviews;
        this.clock = clock;
        this.zone = zone;
        this.replicas = replicas;
        this.scores = scores;
        this.organisation = organisation;
    }

    /// Which months are asked for; null for no bound.
    record Span(@Nullable YearMonth from, @Nullable YearMonth to) {
        boolean holds(YearMonth month) {
            return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
        }
    }

    /// @param id of the only group that is asked for; null for all of the kind, in order of ids and never of scores
    Page<GroupView> groups(Group.Kind kind, @Nullable String id, Span span, PageRequest request) {
        var groups = id == null ? all(kind, request) : one(kind, id);
        var page = Page.of(groups, request, Group::id, group -> group);
        var histories = scores.of(kind, page.items().stream().map(Group::id).toList());
        var behaviour = behaviour();
        return new Page<>(
                page.items().stream()
                        .map(group -> view(
                                group,
                                histories.getOrDefault(group.id(), Scores.History.NONE),
                                span,
                                of(behaviour, group)))
                        .toList(),
                page.next());
    }

    /// A group with all that was ever told of it.
    record GroupHistory(Group group, List<GroupMonth> months, Optional<Instant> asOf) {}

    /// @param id null for the organisation
    Optional<GroupHistory> history(Group.Kind kind, @Nullable String id) {
        return one(kind, id == null ? organisation.id() : id).stream()
                .findFirst()
                .map(group -> histories(List.of(group)).getFirst());
    }

    /// The departments of the organisation, or the teams of a department, by name.
    List<GroupHistory> children(Group group) {
        return histories(
                switch (group.kind()) {
                    case ORGANISATION -> departments();
                    case DEPARTMENT ->
                        overviews.now().teams().values().stream()
                                .filter(team -> team.department().equals(group.id()))
                                .sorted(Comparator.comparing(Team::name).thenComparing(Team::id))
                                .map(team -> Group.team(team.id(), team.name()))
                                .toList();
                    case TEAM -> List.of();
                });
    }

    private List<GroupHistory> histories(List<Group> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var told = scores.of(
                groups.getFirst().kind(), groups.stream().map(Group::id).toList());
        return groups.stream()
                .map(group -> {
                    var history = told.getOrDefault(group.id(), Scores.History.NONE);
                    return new GroupHistory(group, history.months(), history.asOf());
                })
                .toList();
    }

    List<Figure> behaviour(Group group) {
        return of(behaviour(), group);
    }

    private Behaviour behaviour() {
        return Behaviour.in(overviews.now(), LocalDate.ofInstant(clock.instant(), zone));
    }

    private static List<Figure> of(Behaviour behaviour, Group group) {
        return switch (group.kind()) {
            case ORGANISATION -> behaviour.ofOrganisation();
            case DEPARTMENT -> behaviour.ofDepartment(group.id());
            case TEAM -> behaviour.ofTeam(group.id());
        };
    }

    private static GroupView view(Group group, Scores.History history, Span span, List<Figure> behaviour) {
        var asked = history.months().stream()
                .filter(month -> span.holds(month.month()))
                .toList();
        return GroupView.of(
                group,
                asked,
                Trend.of(history.months()),
                behaviour,
                history.asOf().orElse(null));
    }

    private List<Group> all(Group.Kind kind, PageRequest request) {
        return switch (kind) {
            case ORGANISATION -> List.of(organisation);
            case DEPARTMENT ->
                departments().stream()
                        .filter(group -> request.after() == null || group.id().compareTo(request.after()) > 0)
                        .limit(request.oneMore())
                        .toList();
            case TEAM ->
                replicas.teams().liveAfter(request.after(), request.oneMore()).stream()
                        .map(team -> Group.team(team.id(), team.state().name()))
                        .toList();
        };
    }

    private List<Group> one(Group.Kind kind, String id) {
        return switch (kind) {
            case ORGANISATION -> organisation.id().equals(id) ? List.of(organisation) : List.of();
            case DEPARTMENT ->
                departments().stream().filter(group -> group.id().equals(id)).toList();
            case TEAM ->
                replicas.teams().find(id).stream()
                        .map(team -> Group.team(team.id(), team.state().name()))
                        .toList();
        };
    }

    private List<Group> departments() {
        return overviews.now().teams().values().stream()
                .map(Team::department)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(Group::department)
                .toList();
    }
}
