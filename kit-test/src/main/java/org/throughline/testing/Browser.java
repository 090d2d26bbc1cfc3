package org.throughline.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real browser. Tests that need one are skipped where there is none, but fail on CI: there it has to be.
public final class Browser {
    // The shell is the same browser without what only a screen needs, and takes less time.
    private static final List<Path> PLACES = Stream.of(
                    "/usr/bin/chromium-headless-shell",
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    private static final String LOCALE = "en-GB";

    private Browser() {}

    /// A window of this width, signed in as somebody, and what went wrong in it.
    public record Window(Page page, List<String> troubles) implements AutoCloseable {
        /// What axe finds wrong with the page as it is, by WCAG 2.2 AA and axe's own best practice.
        public List<String> violations() {
            // Pages here have no frames, and what axe found right is not asked for: each took as long as the rest.
            var options = new AxeRunOptions();
            options.setResultTypes(List.of("violations"));
            return new AxeBuilder(page)
                            .setLegacyMode(true)
                            .options(options)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                            .analyze()
                            .getViolations()
                            .stream()
                            .flatMap(rule -> rule.getNodes().stream()
                                    .map(node -> rule.getId() + ": " + rule.getHelp() + " at " + node.getTarget()
                                            + " in " + node.getHtml()))
                            .toList();
        }

        @Override
        public void close() {
            page.context().close();
        }
    }

    /// Opens a window. Errors of scripts and of the content security policy, and requests to any other site, are
    /// collected as troubles.
    public static Window open(TestService service, Person person, int width) {
        var browser = Launched.BROWSER.orElseThrow(Browser::missing);
        var site = "http://localhost:" + service.port();
        var context = browser.newContext(new NewContextOptions()
                .setBaseURL(site)
                .setLocale(LOCALE)
                .setViewportSize(width, width < 600 ? 812 : 900)
                .setExtraHTTPHeaders(signedIn(person)));
        var troubles = new ArrayList<String>();
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
        page.onPageError(troubles::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(site)) {
                troubles.add("A request left the site: " + request.url());
            }
        });
        return new Window(page, troubles);
    }

    /// A window without scripts, in which nobody has signed in yet: whoever is at the browser does, at the provider.
    public static BrowserContext withoutScripts(TestService service) {
        return Launched.BROWSER
                .orElseThrow(Browser::missing)
                .newContext(new NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale(LOCALE)
                        .setBaseURL("http://localhost:" + service.port()));
    }

    /// What a browser's window sends with each request to be signed in as somebody.
    public static Map<String, String> signedIn(Person person) {
        return Map.of("Authorization", "Bearer " + TestIssuer.token(person));
    }

    private static RuntimeException missing() {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("There is no Chromium here, and on CI there has to be one");
        }
        return abort("There is no Chromium here");
    }

    private static final class Launched {
        private static final Optional<com.microsoft.playwright.Browser> BROWSER =
                PLACES.stream().filter(Files::isExecutable).findFirst().map(Launched::launch);

        private static com.microsoft.playwright.Browser launch(Path executable) {
            var playwright =
                    Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(executable).setArgs(List.of("--no-sandbox")));
        }
    }
}
