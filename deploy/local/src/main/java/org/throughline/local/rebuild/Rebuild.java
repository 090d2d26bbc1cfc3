package org.throughline.local.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.throughline.local.demo.Api;
import org.throughline.local.platform.Accounts;
import org.throughline.local.platform.Beside;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.Platform;
import org.throughline.local.platform.Settings;
import org.throughline.local.platform.Terminal;
import org.throughline.local.platform.Tokens;
import org.throughline.local.platform.TroubleException;

/// Builds anew what a service has made of what others told, while it answers from what it has, and then switches.
public final class Rebuild {
    /// Whose events each derives from.
    private static final Map<Part, List<Part>> OWNERS = Map.of(
            Part.NETWORK, List.of(Part.TARGET),
            Part.NARRATIVE, List.of(Part.TARGET, Part.NETWORK),
            Part.ENGAGEMENT, List.of(Part.TARGET, Part.NETWORK, Part.NARRATIVE));

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Platform platform;
    private final Api api;
    private final Tokens tokens;
    private final Terminal terminal;

    public Rebuild(Platform platform, Settings settings, Terminal terminal) {
        this.platform = platform;
        this.api = new Api(settings);
        this.tokens = new Tokens(settings);
        this.terminal = terminal;
    }

    /// @throws TroubleException if the service derives nothing or does not run
    public void of(Part service) {
        var owners = OWNERS.get(service);
        if (owners == null) {
            throw new TroubleException(
                    service.label() + " derives nothing from others: there is nothing to build anew");
        }
        if (platform.process(service).isEmpty()) {
            throw new TroubleException(service.label() + " does not run; ./throughline up starts it");
        }
        for (var owner : owners) {
            terminal.say("  %s tells once more what it owns".formatted(owner.label()));
            Republication.of(owner, api);
        }
        try (var beside = platform.beside(service)) {
            await(service, beside);
            platform.use(Map.of(service, beside));
        }
    }

    private void await(Part service, Beside beside) {
        terminal.say("  %s builds its generation %d, and answers from the one before meanwhile"
                .formatted(service.label(), beside.generation()));
        long said = System.nanoTime();
        while (!beside.isReady()) {
            if (System.nanoTime() - said > BETWEEN_LINES.toNanos()) {
                beside.progress(tokens.of(Accounts.OPS, List.of()))
                        .ifPresent(progress -> terminal.say("    " + progress));
                said = System.nanoTime();
            }
            Pause.take();
        }
    }
}
