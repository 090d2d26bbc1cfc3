package org.throughline.engagement.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.BalancingMeasure;
import org.throughline.engagement.replicas.domain.Carriers;
import org.throughline.engagement.replicas.domain.Contribution;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.MeasureReading;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.OrganisationNarrative;
import org.throughline.engagement.replicas.domain.Reading;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.engagement.replicas.domain.Target;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;

/// Puts together what leaders read of targets. The number of queries does not grow with the number of targets.
final class TargetsReader {
    private final Replicas replicas;
    private final String organisation;

    TargetsReader(Replicas replicas, String organisation) {
        this.replicas = replicas;
        this.organisation = organisation;
    }

    Page<TargetRow> page(PageRequest request) {
        var targets = replicas.targets().liveAfter(request.after(), request.oneMore());
        var ids = targets.stream().map(Copy::id).toList();
        Map<String, Copy<MeasureReading>> readings = new HashMap<>();
        replicas.readings()
                .findAll(mainKeys(ids))
                .forEach(copy -> readings.put(copy.state().target(), copy));
        var carriers = new Carriers.Lookup(replicas, ids);
        var themes = themesByTarget();
        return Page.of(
                targets,
                request,
                Copy::id,
                target -> row(target, readings.get(target.id()), carriers.of(target.id()), themes.get(target.id())));
    }

    private static List<String> mainKeys(List<String> targets) {
        return targets.stream().map(id -> Measure.key(id, Measure.MAIN)).toList();
    }

    private Map<String, String> themesByTarget() {
        Map<String, String> themes = new HashMap<>();
        replicas.organisation()
                .find(organisation)
                .ifPresent(narrative -> narrative
                        .state()
                        .themes()
                        .forEach(theme -> theme.targets().forEach(target -> themes.putIfAbsent(target, theme.id()))));
        return themes;
    }

    private static TargetRow row(
            Copy<Target> copy, @Nullable Copy<MeasureReading> measure, Carriers carriers, @Nullable String theme) {
        var target = copy.state();
        var reading = Optional.ofNullable(measure).map(m -> m.state().reading());
        var threshold = Optional.ofNullable(target.thresholdInForce());
        var freshness = Freshness.newest(copy, Stream.concat(Stream.ofNullable(measure), carriers.copies()));
        return new TargetRow(
                target.id(),
                target.title(),
                theme,
                target.setBy(),
                target.measure(),
                target.unit(),
                target.improvement(),
                target.frequency(),
                reading.map(Reading::latestPeriod).orElse(null),
                reading.map(Reading::latest).orElse(null),
                threshold.map(t -> t.value()).orElse(null),
                threshold.map(t -> t.from()).orElse(null),
                reading.map(Reading::mean).orElse(null),
                reading.map(Reading::lower).orElse(null),
                reading.map(Reading::upper).orElse(null),
                reading.map(Reading::variation).orElse(null),
                reading.map(Reading::assurance).orElse(null),
                reading.map(Reading::provisional).orElse(null),
                reading.map(Reading::since).orElse(null),
                carriers.links().size(),
                carriers.networks().size(),
                freshness.asOf(),
                freshness.lag().toMillis());
    }

    Optional<TargetView> target(String id) {
        return replicas.targets().find(id).map(this::view);
    }

    private TargetView view(Copy<Target> copy) {
        var target = copy.state();
        var measures = replicas.measures()
                .findAll(Stream.concat(
                                Stream.of(Measure.MAIN),
                                target.balancingMeasures().stream().map(BalancingMeasure::id))
                        .map(measure -> Measure.key(target.id(), measure))
                        .toList());
        var contributions = replicas.contributions().liveWhere("target", List.of(target.id()));
        var teams = replicas
                .teams()
                .findAll(contributions.stream().map(c -> c.state().team()).toList())
                .stream()
                .filter(Copy::live)
                .collect(Collectors.toMap(Copy::id, Copy::state));
        var networks = replicas.networks().liveWhere("targets", List.of(target.id()));
        var organisation = replicas.organisation().find(this.organisation);
        var warnings = replicas.warnings().find(target.id());
        var freshness = Freshness.newest(
                copy, Stream.of(measures, contributions, networks).flatMap(List::stream));
        return new TargetView(
                target.id(),
                target.title(),
                target.setBy(),
                target.statement(),
                target.whyItMatters(),
                target.measure(),
                target.unit(),
                target.improvement(),
                target.frequency(),
                target.thresholds(),
                target.thresholdInForce(),
                target.drivers(),
                target.balancingMeasures(),
                target.retirement(),
                themes(organisation, target.id()),
                measures.stream().map(Copy::state).toList(),
                contributions.stream()
                        .flatMap(
                                c -> contributing(c.state(), teams.get(c.state().team())))
                        .toList(),
                networks.stream().map(n -> dedicated(n.state())).toList(),
                warnings.map(w -> w.state().warnings()).orElse(List.of()),
                freshness.asOf(),
                freshness.lag().toMillis());
    }

    private static List<Named> themes(Optional<Copy<OrganisationNarrative>> organisation, String target) {
        return organisation.stream()
                .flatMap(narrative -> narrative.state().themes().stream())
                .filter(theme -> theme.targets().contains(target))
                .map(theme -> new Named(theme.id(), theme.title()))
                .toList();
    }

    private static Stream<TargetView.ContributingTeam> contributing(Contribution contribution, @Nullable Team team) {
        return team == null
                ? Stream.empty()
                : Stream.of(new TargetView.ContributingTeam(
                        team.id(),
                        team.name(),
                        contribution.driver(),
                        contribution.statement(),
                        contribution.actions()));
    }

    private static TargetView.DedicatedNetwork dedicated(Network network) {
        return new TargetView.DedicatedNetwork(
                network.id(), network.name(), network.state(), network.sponsor(), network.protectedHours());
    }
}
