package org.throughline.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of this machine, one for all tests of a JVM. Tests that need one are skipped where there is none, but
/// fail on CI: there it has to be.
public final class Chromium {
    // The shell is the same browser without what only a screen needs, and takes less time.
    private static final Optional<Path> PROGRAM = Stream.of(
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private Chromium() {}

    /// A window of somebody who reads British English.
    public static BrowserContext window(NewContextOptions options) {
        return Launched.BROWSER.orElseThrow(Chromium::missing).newContext(options.setLocale("en-GB"));
    }

    private static RuntimeException missing() {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("There is no Chromium here, and on CI there has to be one");
        }
        return abort("There is no Chromium here");
    }

    private static final class Launched {
        private static final Optional<Browser> BROWSER = PROGRAM.map(Launched::launch);

        private static Browser launch(Path program) {
            var playwright =
                    Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(program).setArgs(List.of("--no-sandbox")));
        }
    }
}
