package org.throughline.networks.shape;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.suppression.SmallGroups;
import org.throughline.networks.activities.domain.ActivitiesOfNetworks;
import org.throughline.networks.activities.domain.ActivitiesOfNetworks.Done;
import org.throughline.networks.contributions.domain.ContributionsToTargets;
import org.throughline.networks.networking.domain.Network;
import org.throughline.networks.networking.domain.NetworkDirectory;
import org.throughline.networks.shape.Shape.Absent;
import org.throughline.networks.shape.Shape.Bridging;
import org.throughline.networks.shape.Shape.Carried;
import org.throughline.networks.shape.Shape.IdleDriver;
import org.throughline.networks.shape.Shape.Measure;
import org.throughline.networks.shape.Shape.Mixed;
import org.throughline.networks.shape.domain.Burden;
import org.throughline.networks.shape.domain.Missing;
import org.throughline.networks.shape.domain.Mix;
import org.throughline.networks.shape.domain.Participant;
import org.throughline.networks.shape.domain.Tenths;
import org.throughline.networks.targets.domain.KnownTargets;
import org.throughline.networks.teams.domain.TeamDirectory;

/// Works out the shape of networks from all that this service owns, and leaves out what may not be told.
final class AssessingNetworks {
    private static final int STEP = 5;
    private final NetworkDirectory networks;
    private final TeamDirectory teams;
    private final KnownTargets targets;
    private final ContributionsToTargets contributions;
    private final ActivitiesOfNetworks activities;
    private final SmallGroups smallGroups;
    private final ShapeSettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    AssessingNetworks(
            NetworkDirectory networks,
            TeamDirectory teams,
            KnownTargets targets,
            ContributionsToTargets contributions,
            ActivitiesOfNetworks activities,
            SmallGroups smallGroups,
            ShapeSettings settings,
            Clock clock) {
        this.networks = networks;
        this.teams = teams;
        this.targets = targets;
        this.contributions = contributions;
        this.activities = activities;
        this.smallGroups = smallGroups;
        this.settings = settings;
        this.clock = clock;
    }

    Known known() {
        var now = new Known.Inputs(networks.open(), teams.all(), targets.all(), contributions.all());
        var before = known;
        var known = before == null ? Known.of(now) : before.now(now);
        this.known = known;
        return known;
    }

    /// What these networks did in the months that count, by network.
    Map<String, List<Done>> doneBy(Collection<String> ids) {
        var since = LocalDate.now(clock).minusMonths(settings.months());
        return activities.since(ids, since).stream().collect(Collectors.groupingBy(Done::network));
    }

    /// Empty where there is no such network, or it is closed.
    Optional<Shape> shape(String id) {
        var known = known();
        return Optional.ofNullable(known.networks().get(id))
                .map(network -> shape(id, network, known, doneBy(List.of(id)).getOrDefault(id, List.of())));
    }

    Shape shape(String id, Network network, Known known, List<Done> done) {
        var people = known.participants(List.of(network));
        var mayTell = smallGroups.shows(people.size());
        var mix = mayTell ? mix(people.values(), known) : null;
        var burden = mayTell ? burden(people, done, settings.limits().carriersBelow()) : null;
        var joined = known.bridges().joinedOnlyBy(id);
        var bridging = new Bridging(joined, known.bridges().parts(), Sentences.bridging(joined));
        var missing = new ArrayList<Absent>();
        var idle = new ArrayList<IdleDriver>();
        for (var target : network.focus().targets()) {
            missing.addAll(missing(target, known));
            idle.addAll(idle(target, known));
        }
        var signals = new ArrayList<String>();
        if (mix != null && mix.tooNarrow()) {
            signals.add("too-narrow");
        }
        if (burden != null && burden.tooFew()) {
            signals.add("carried-by-too-few");
        }
        if (hasNoLiveTarget(network, known)) {
            signals.add("no-live-target");
        }
        return new Shape(
                id,
                network.focus().name(),
                !mayTell,
                mayTell ? people.size() / STEP * STEP : null,
                mix,
                burden,
                bridging,
                missing,
                idle,
                signals,
                sentences(mix, burden, bridging, missing, mayTell));
    }

    /// One that was not heard of yet may be alive.
    static boolean hasNoLiveTarget(Network network, Known known) {
        return network.focus().targets().stream().allMatch(target -> {
            var one = known.targets().get(target);
            return one != null && one.retired();
        });
    }

    private Mixed mix(Collection<Participant> people, Known known) {
        var departments = counts(people.stream().map(Participant::department).toList());
        var groups = counts(people.stream().map(Participant::staffGroup).toList());
        var byDepartment =
                Mix.evenness(departments.values(), known.departments().size());
        var byGroup = Mix.evenness(groups.values(), known.staffGroups().size());
        var like = known.departments().isEmpty() ? 0 : Mix.likeness(departments, known.departments());
        var groupsLike = known.staffGroups().isEmpty() ? 0 : Mix.likeness(groups, known.staffGroups());
        var ties = Mix.externalInternal(departments.values());
        var limit = settings.limits().narrowBelow();
        return new Mixed(
                measure(byDepartment, Sentences.departments(byDepartment)),
                measure(byGroup, Sentences.staffGroups(byGroup)),
                measure(like, Sentences.likeTheTrust("departments", like)),
                measure(groupsLike, Sentences.likeTheTrust("kinds of jobs", groupsLike)),
                measure(ties, Sentences.ties(ties)),
                byDepartment < limit || byGroup < limit);
    }

    private static Map<String, Integer> counts(List<String> kinds) {
        var counts = new TreeMap<String, Integer>();
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts;
    }

    /// Null where too little was done to tell.
    @Nullable
    Carried burden(Map<String, Participant> people, Collection<Done> done, double carriersBelow) {
        if (done.size() < settings.limits().fewestActivities()) {
            return null;
        }
        var times = new HashMap<String, Double>();
        var hours = new HashMap<String, Double>();
        people.keySet().forEach(person -> times.put(person, 0.0));
        for (var one : done) {
            for (var person : one.by()) {
                times.merge(person, 1.0, Double::sum);
                hours.merge(person, one.hours() == null ? 0 : one.hours(), Double::sum);
            }
        }
        times.keySet().forEach(person -> hours.putIfAbsent(person, 0.0));
        var byTimes = List.copyOf(times.values());
        var byHours = List.copyOf(hours.values());
        var topFifth = Burden.topFifth(byTimes);
        var gini = Burden.gini(byTimes);
        var carriers = Burden.carriers(byTimes);
        var topHours = Burden.topFifth(byHours);
        return new Carried(
                measure(topFifth, Sentences.topFifth(topFifth)),
                topHours == 0 ? null : measure(topHours, Sentences.hours(topHours)),
                measure(gini, Sentences.gini(gini)),
                measure(carriers, Sentences.carriers(carriers)),
                topFifth >= settings.limits().topFifthFrom() || carriers < carriersBelow);
    }

    List<Absent> missing(String target, Known known) {
        var carrying = known.carrying(target).values();
        var departments = new TreeSet<String>();
        carrying.forEach(network -> departments.addAll(known.departmentsOf(network)));
        var people = known.participants(carrying).values();
        var groups = people.stream().map(Participant::staffGroup).collect(Collectors.toSet());
        var mayTell = smallGroups.shows(people.size());
        return Missing.of(known.contributionsTo(target), known.teams(), departments, groups).stream()
                .map(missing -> new Absent(
                        target,
                        missing.department(),
                        missing.weight(),
                        mayTell ? missing.staffGroups() : null,
                        Sentences.missing(missing.department(), missing.weight(), known.title(target))))
                .toList();
    }

    List<IdleDriver> idle(String target, Known known) {
        var told = known.targets().get(target);
        return told == null || told.retired()
                ? List.of()
                : Missing.driversWithoutTeam(told, known.contributionsTo(target)).stream()
                        .map(driver -> new IdleDriver(
                                target,
                                driver,
                                Sentences.idle(told.drivers().getOrDefault(driver, driver), told.title())))
                        .toList();
    }

    private List<String> sentences(
            @Nullable Mixed mix, @Nullable Carried burden, Bridging bridging, List<Absent> missing, boolean mayTell) {
        var sentences = new ArrayList<String>();
        if (!mayTell) {
            sentences.add("Fewer than " + smallGroups.threshold()
                    + " people take part, so nothing is told of how they are mixed and who does how much.");
        }
        if (mix != null) {
            sentences.add(mix.departments().sentence());
            sentences.add(mix.staffGroups().sentence());
        }
        if (burden != null) {
            sentences.add(burden.topFifth().sentence());
            if (burden.tooFew()) {
                sentences.add("It is carried by too few: ask who could take some of it, and give them the time.");
            }
        } else if (mayTell) {
            sentences.add("Too little is recorded of what was done to say how it is shared.");
        }
        sentences.add(bridging.sentence());
        missing.stream().limit(3).forEach(one -> sentences.add(one.sentence()));
        return sentences;
    }

    private static Measure measure(double exact, String sentence) {
        return new Measure(Tenths.of(exact), sentence);
    }

    SmallGroups smallGroups() {
        return smallGroups;
    }

    ShapeSettings settings() {
        return settings;
    }
}
