package org.throughline.local;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.local.demo.Api;
import org.throughline.local.demo.DemoTrust;
import org.throughline.local.demo.Demonstration;
import org.throughline.local.platform.Accounts;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.Platform;
import org.throughline.local.platform.Settings;
import org.throughline.local.platform.Terminal;
import org.throughline.local.platform.Tokens;
import org.throughline.local.platform.TroubleException;
import org.throughline.local.rebuild.Rebuild;
import org.throughline.local.verify.Verification;

/// What can be asked of the launcher. Each command answers with the exit status.
final class Commands {
    private static final int DONE = 0;
    private static final int NOT_ALL_UP = 1;
    private static final int NOT_AGREED = 1;
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);
    private static final int MOST_DIFFERENCES = 50;

    private final Settings settings;
    private final DemoTrust trust;
    private final Terminal terminal;
    private final Platform platform;

    Commands(Settings settings, DemoTrust trust, Terminal terminal) {
        this.settings = settings;
        this.trust = trust;
        this.terminal = terminal;
        platform = new Platform(settings, terminal);
    }

    int run(List<String> arguments) {
        if (arguments.size() > 1 && arguments.getFirst().equals("token")) {
            return token(arguments.get(1), arguments.size() > 2 ? arguments.get(2) : "");
        }
        if (arguments.size() == 2 && arguments.getFirst().equals("rebuild")) {
            return rebuild(arguments.get(1));
        }
        return switch (String.join(" ", arguments)) {
            case "demo" -> demo(false);
            case "demo --once" -> demo(true);
            case "up" -> up();
            case "down" -> down();
            case "status" -> status();
            case "verify" -> verify();
            case "reset" -> reset();
            default ->
                throw new TroubleException(
                        "`" + String.join(" ", arguments)
                                + "` is no command; there are demo [--once], up, down, status, verify, rebuild, token, reset and help");
        };
    }

    private int up() {
        var undo = new Thread(this::stopOwn, "undo");
        Runtime.getRuntime().addShutdownHook(undo);
        start();
        Runtime.getRuntime().removeShutdownHook(undo);
        sayWhoCanSignIn();
        terminal.say("The platform is up. The leaders' page: %s/   Stop it with ./throughline down"
                .formatted(settings.url(Part.ENGAGEMENT)));
        return DONE;
    }

    private int demo(boolean once) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopOwn, "stop"));
        boolean ours = start();
        new Demonstration(trust, settings, terminal).show();
        sayWhoCanSignIn();
        if (!once) {
            stay(ours);
        }
        return DONE;
    }

    /// Returns whether anything was started.
    private boolean start() {
        terminal.say("Starting the platform on this machine; its data and logs are in " + settings.home());
        boolean started = !platform.start().isEmpty();
        if (!started) {
            terminal.say("  It is up already.");
        }
        return started;
    }

    private void stopOwn() {
        terminal.blank();
        try {
            platform.stopOwn();
        } catch (TroubleException trouble) {
            terminal.say(trouble.line());
        }
    }

    private void stay(boolean ours) {
        terminal.say(
                ours
                        ? "The platform stays up until Ctrl-C."
                        : "Ctrl-C ends this; the platform was up before and stays up (./throughline down stops it).");
        while (settings.parts().stream().allMatch(part -> platform.process(part).isPresent())) {
            Pause.take();
        }
        var gone = settings.parts().stream()
                .filter(part -> platform.process(part).isEmpty())
                .toList();
        if (gone.size() < settings.parts().size()) {
            throw new TroubleException(
                    "%s has ended; its log is %s".formatted(gone.getFirst().label(), platform.log(gone.getFirst())));
        }
        terminal.say("The platform was stopped from elsewhere.");
    }

    private int down() {
        if (platform.stop().isEmpty()) {
            terminal.say("Nothing was running.");
        }
        return DONE;
    }

    private int reset() {
        platform.stop();
        platform.deleteData();
        terminal.say("All data is deleted: the next start begins with nothing.");
        return DONE;
    }

    private int status() {
        var up = settings.parts().stream()
                .filter(part -> {
                    var state = platform.state(part);
                    terminal.say(state.map(Commands::line).orElseGet(() -> "%-20s down".formatted(part.label())));
                    return state.filter(Platform.State::ready).isPresent();
                })
                .count();
        return up == settings.parts().size() ? DONE : NOT_ALL_UP;
    }

    /// Prints a token and nothing else, for `$(...)` in a shell.
    private int token(String who, String team) {
        terminal.say(new Tokens(settings).of(who, team.isEmpty() ? List.of() : List.of(team)));
        return DONE;
    }

    private void sayWhoCanSignIn() {
        if (settings.parts().contains(Part.IDENTITY)) {
            terminal.blank();
            terminal.say("Sign in as one of these; for curl: $(./throughline token leader)");
            Accounts.PEOPLE.forEach(
                    name -> terminal.say("  %-10s password %s".formatted(name, platform.password(name))));
        }
    }

    private int verify() {
        terminal.say("Comparing what owners hold, what events say, what narratives say and what leaders see");
        try (var verification = new Verification(settings, new Api(settings))) {
            var outcome = verification.lasting(ON_ITS_WAY);
            terminal.say("  %d targets, %d teams, %d contributions, %d networks, %d events"
                    .formatted(
                            outcome.targets(),
                            outcome.teams(),
                            outcome.contributions(),
                            outcome.networks(),
                            outcome.events().values().stream()
                                    .mapToLong(each -> each)
                                    .sum()));
            outcome.differences().stream().limit(MOST_DIFFERENCES).forEach(line -> terminal.say("  ! " + line));
            terminal.say(
                    outcome.isAgreed()
                            ? "All of them agree."
                            : "%d things do not agree."
                                    .formatted(outcome.differences().size()));
            return outcome.isAgreed() ? DONE : NOT_AGREED;
        }
    }

    private int rebuild(String service) {
        var part = Part.SERVICES.stream()
                .filter(each -> each.label().equals(service))
                .findFirst()
                .orElseThrow(() -> new TroubleException("`" + service + "` is no service; there are "
                        + Part.SERVICES.stream().map(Part::label).collect(Collectors.joining(", "))));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::endBesides, "stop"));
        terminal.say("Building anew what " + service + " has made of what others told");
        new Rebuild(platform, settings, terminal).of(part);
        terminal.say("It answers from what was built anew; what it had before stays until the next time.");
        return DONE;
    }

    private static String line(Platform.State state) {
        return "%-20s %-9s  port %-5d  pid %d"
                .formatted(state.part().label(), state.ready() ? "ready" : "not ready", state.port(), state.pid());
    }
}
