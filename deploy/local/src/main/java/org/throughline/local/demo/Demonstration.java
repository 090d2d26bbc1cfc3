package org.throughline.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Settings;
import org.throughline.local.platform.Terminal;
import org.throughline.local.platform.TroubleException;

/// Loads the demonstration trust, changes a target and shows the change arriving.
public final class Demonstration {
    private static final Duration LOADING = Duration.ofMinutes(2);
    private static final Duration SETTLING = Duration.ofMinutes(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private final DemoTrust trust;
    private final Settings settings;
    private final Terminal terminal;
    private final Api api;
    private final Threshold threshold;
    private final MeasurementFeed feed;
    private final Arrival arrival;

    public Demonstration(DemoTrust trust, Settings settings, Terminal terminal) {
        this.trust = trust;
        this.settings = settings;
        this.terminal = terminal;
        api = new Api(settings);
        threshold = new Threshold(trust, api);
        feed = new MeasurementFeed(settings.brokers(), settings.organisation());
        arrival = new Arrival(api);
    }

    /// Returns once the change has settled.
    ///
    /// @throws TroubleException if it has not after a minute
    public void show() {
        load();
        putBack();
        var before = narrative();
        tell("How the narrative of the team \"%s\" reads now:".formatted(teamName()), before, before);
        moveThreshold();
        publishMonths();
        tell("And how it reads after the change; what is new is marked:", narrative(), before);
        terminal.blank();
        terminal.say("The leaders' page: " + settings.url(Part.ENGAGEMENT) + "/");
    }

    private void load() {
        terminal.blank();
        terminal.say("Loading the demonstration trust: %d targets, %d teams, %d contributions, %d networks"
                .formatted(
                        trust.targets().size(),
                        trust.teams().size(),
                        trust.contributions().size(),
                        trust.networks().size()));
        terminal.say("  All of it is invented, except the A&E figures (NHS England, Open Government Licence v3.0);");
        terminal.say("  the survey results are synthetic: nobody answered them.");
        long began = System.nanoTime();
        var loaded = new Loading(trust, api, settings).load();
        arrival.ofMonths(target(), periods(trust.firstMonths()), LOADING);
        arrival.ofEvents(loaded.published(), LOADING);
        terminal.say("  %d writes over HTTP, %d months of A&E figures over Kafka, in %.1f s; %s"
                .formatted(
                        loaded.writes(),
                        trust.firstMonths().size(),
                        seconds(began),
                        loaded.published().isEmpty() ? "all of it was there already" : "all narratives are composed"));
        loaded.leftOut().forEach(line -> terminal.say("  left out: " + line));
    }

    private void putBack() {
        if (threshold.isInForce()) {
            terminal.blank();
            terminal.say(
                    "The change was shown here before. So that it can be seen again, the threshold goes back to %s first;"
                            .formatted(percent(threshold.valueBefore())));
            terminal.say("the figures stay. (`./throughline reset` starts afresh.)");
            threshold.putBack().published().ifPresent(event -> settle(event, System.nanoTime(), _ -> {}));
        }
    }

    private void moveThreshold() {
        terminal.blank();
        terminal.say("The change: from %s the trust is held to %s; it was held to %s."
                .formatted(
                        DAY.format(LocalDate.parse(
                                trust.change().threshold().path("from").asString())),
                        percent(threshold.value()),
                        percent(threshold.valueBefore())));
        long began = System.nanoTime();
        var event = threshold.move().published().orElseThrow(() -> new TroubleException("the change changed nothing"));
        stage(began, "target-service has it: version and event stored in one write, event " + event);
        follow(event, began);
    }

    private void publishMonths() {
        for (var month : trust.change().months()) {
            terminal.blank();
            terminal.say(
                    "%s comes over Kafka: %s".formatted(MONTH.format(month.period()), percent(month.percentage())));
            publish(month);
        }
    }

    private void publish(Attendances.Month month) {
        long began = System.nanoTime();
        var event = feed.publish(target(), List.of(month)).getFirst();
        if (arrival.progress(event).isSettled()) {
            stage(began, "it was known already, so nothing changes");
            return;
        }
        stage(began, "the broker has it, event " + event);
        arrival.ofMonths(target(), periods(List.of(month)), SETTLING);
        stage(began, "target-service has read it: " + reading());
        follow(event, began);
    }

    private void follow(String event, long began) {
        settle(event, began, progress -> {
            if (!progress.isSettled()) {
                stage(began, told(progress));
            }
        });
    }

    private void settle(String event, long began, java.util.function.Consumer<Progress> each) {
        var last = new Following(api).watch(event, SETTLING, each);
        if (!last.isSettled()) {
            throw new TroubleException(
                    "the change has not settled after %d s: %s; the logs of narrative-service may say why"
                            .formatted(SETTLING.toSeconds(), told(last)));
        }
        stage(began, "%s; settled in %.1f s".formatted(told(last), seconds(began)));
    }

    private static String told(Progress progress) {
        return progress.state().equals("not-seen")
                ? "narrative-service has not seen it yet"
                : "%d of %d teams' narratives revised, %d read as before, %d to come"
                        .formatted(progress.revised(), progress.affected(), progress.unchanged(), progress.pending());
    }

    private String reading() {
        var spc = api.get(Part.TARGET, "/api/targets/" + target() + "/spc").json();
        return "variation %s, assurance %s"
                .formatted(
                        spc.path("variation").asString("none"),
                        spc.path("assurance").asString("none"))
                .replace('_', ' ');
    }

    private void tell(String heading, String text, String before) {
        terminal.blank();
        terminal.say(heading);
        terminal.blank();
        Prose.marked(text, before).forEach(terminal::say);
    }

    private String narrative() {
        return api.get(Part.NARRATIVE, "/api/teams/" + trust.change().team() + "/narrative")
                .json()
                .path("text")
                .asString("");
    }

    private String teamName() {
        return api.get(Part.NETWORK, "/api/teams/" + trust.change().team())
                .json()
                .path("name")
                .asString("");
    }

    private void stage(long began, String what) {
        terminal.say("  %5.2f s  %s".formatted(seconds(began), what));
    }

    private String target() {
        return trust.change().target();
    }

    private static List<String> periods(List<Attendances.Month> months) {
        return months.stream().map(month -> month.period().toString()).toList();
    }

    private static String percent(double value) {
        return (value == Math.rint(value) ? "%.0f %%" : "%.2f %%").formatted(value);
    }

    private static double seconds(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }
}
