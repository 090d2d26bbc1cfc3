package org.throughline.engagement.reading;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.pages.domain.Chart;
import org.throughline.engagement.pages.domain.Sign;
import org.throughline.engagement.pages.domain.Sparkline;
import org.throughline.engagement.pages.domain.Stretch;
import org.throughline.engagement.replicas.domain.BalancingMeasure;
import org.throughline.engagement.replicas.domain.Driver;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.engagement.replicas.domain.Measure;
import org.throughline.engagement.replicas.domain.Names;
import org.throughline.engagement.replicas.domain.Point;
import org.throughline.engagement.replicas.domain.Reading;
import org.throughline.engagement.wording.domain.Ages;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;

/// Says a target in words and drawings.
final class TargetPages {
    private final ZoneId zone;

    TargetPages(ZoneId zone) {
        this.zone = zone;
    }

    TargetPage of(TargetView view, TargetPage.Question question) {
        var main = measure(view, Measure.MAIN);
        var reading = main.map(Measure::reading).orElse(null);
        var retirement = view.retirement();
        var latest = reading == null ? null : reading.latest();
        var period = reading == null ? null : reading.latestPeriod();
        return new TargetPage(
                view.id(),
                view.title(),
                view.themes().stream().map(Named::name).filter(Objects::nonNull).collect(Collectors.joining(", ")),
                view.setBy(),
                retirement == null ? "" : "since " + Dates.day(retirement.on()) + ": " + retirement.reason(),
                view.statement(),
                view.whyItMatters(),
                view.measure(),
                latest == null ? "" : Numbers.withSign(latest, view.unit()),
                Numbers.beside(view.unit()),
                period == null ? "" : Dates.period(period, view.frequency()),
                aim(view),
                Sign.variation(reading),
                Sign.assurance(reading),
                certainty(view, reading),
                main.filter(m -> !m.points().isEmpty()).map(m -> drawn(view, m)).orElse(null),
                branches(view, null, new HashSet<>()),
                others(view),
                view.balancingMeasures().stream()
                        .map(b -> balance(b, measure(view, b.id())))
                        .toList(),
                view.networks().stream()
                        .map(n -> new TargetPage.Carrier(
                                n.id(),
                                n.name(),
                                n.sponsor() == null ? "no sponsor yet" : Names.leader(n.sponsor()) + " stands for it"))
                        .toList(),
                view.thresholds().reversed().stream()
                        .map(t -> new TargetPage.Step(Dates.day(t.from()), Numbers.withUnit(t.value(), view.unit())))
                        .toList(),
                view.warnings(),
                question,
                Ages.of(new Freshness(view.asOf(), java.time.Duration.ofMillis(view.lag())), zone));
    }

    private static Optional<Measure> measure(TargetView view, String id) {
        return view.measures().stream().filter(m -> m.measure().equals(id)).findFirst();
    }

    private static String aim(TargetView view) {
        var threshold = view.thresholdInForce();
        return threshold == null
                ? "No threshold holds today."
                : "The target is " + Numbers.withUnit(threshold.value(), view.unit()) + " since "
                        + Dates.day(threshold.from()) + ".";
    }

    private static String certainty(TargetView view, @Nullable Reading reading) {
        if (reading == null || reading.latest() == null) {
            return "";
        }
        var since = reading.since();
        var until = since == null ? "" : "So since " + Dates.period(since, view.frequency()) + ". ";
        return until + (reading.provisional() ? "There are few figures yet, so the limits may still move." : "");
    }

    private static TargetPage.Drawn drawn(TargetView view, Measure measure) {
        var says = "Chart of " + measure.name() + ", " + measure.points().size() + " figures up to "
                + Dates.period(measure.points().getLast().period(), view.frequency())
                + ". What stands out and every figure are in the tables below.";
        return new TargetPage.Drawn(
                Chart.of(measure.points(), measure.unit(), view.frequency(), Chart.Size.WIDE, says),
                Chart.of(measure.points(), measure.unit(), view.frequency(), Chart.Size.NARROW, says),
                Stretch.of(measure.points(), measure.unit(), view.frequency()),
                measure.points().reversed().stream()
                        .map(point -> figure(point, view.frequency(), measure))
                        .toList());
    }

    private static TargetPage.Figure figure(Point point, String frequency, Measure measure) {
        var means = Stretch.of(List.of(point), measure.unit(), frequency);
        return new TargetPage.Figure(
                Dates.period(point.period(), frequency),
                plain(point.value()),
                plain(point.target()),
                plain(point.lower()),
                plain(point.mean()),
                plain(point.upper()),
                means.isEmpty() ? "" : means.getFirst().means());
    }

    private static String plain(@Nullable Double value) {
        return value == null ? "–" : Numbers.plain(value);
    }

    // Nothing promises that parents make no circle: each driver is drawn once.
    private static List<TargetPage.Branch> branches(TargetView view, @Nullable String parent, Set<String> drawn) {
        var branches = new ArrayList<TargetPage.Branch>();
        for (var driver : view.drivers()) {
            if (Objects.equals(parent(view, driver), parent) && drawn.add(driver.id())) {
                branches.add(new TargetPage.Branch(
                        driver.title(), workers(view, driver.id()), branches(view, driver.id(), drawn)));
            }
        }
        return branches;
    }

    private static @Nullable String parent(TargetView view, Driver driver) {
        return view.drivers().stream().anyMatch(d -> d.id().equals(driver.parent())) ? driver.parent() : null;
    }

    private static List<TargetPage.Worker> workers(TargetView view, String driver) {
        return view.teams().stream()
                .filter(team -> driver.equals(team.driver()))
                .map(TargetPages::worker)
                .toList();
    }

    private static List<TargetPage.Worker> others(TargetView view) {
        return view.teams().stream()
                .filter(team -> view.drivers().stream().noneMatch(d -> d.id().equals(team.driver())))
                .map(TargetPages::worker)
                .toList();
    }

    private static TargetPage.Worker worker(TargetView.ContributingTeam team) {
        return new TargetPage.Worker(
                team.id(),
                team.name(),
                team.statement(),
                team.actions().stream().map(action -> action.statement()).toList());
    }

    private static TargetPage.Balance balance(BalancingMeasure balancing, Optional<Measure> measure) {
        var reading = measure.map(Measure::reading);
        return new TargetPage.Balance(
                balancing.name(),
                Sign.variation(reading.orElse(null)),
                reading.map(Reading::latest)
                        .map(latest -> Numbers.withUnit(latest, balancing.unit()))
                        .orElse("No figures yet"),
                measure.map(m -> Sparkline.of(m.points()))
                        .filter(s -> !s.isEmpty())
                        .orElse(null));
    }
}
