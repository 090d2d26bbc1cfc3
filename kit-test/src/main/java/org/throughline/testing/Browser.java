package org.throughline.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Windows of a real browser onto a service's pages.
public final class Browser {
    private Browser() {}

    /// A window of this width, signed in as somebody, and what went wrong in it.
    public record Window(Page page, List<String> troubles) implements AutoCloseable {
        /// What axe finds wrong with the page as it is, by WCAG 2.2 AA and axe's own best practice.
        public List<String> violations() {
            return Axe.violations(page);
        }

        @Override
        public void close() {
            page.context().close();
        }
    }

    /// Opens a window. Errors of scripts and of the content security policy, and requests to any other site, are
    /// collected as troubles.
    public static Window open(TestService service, Person person, int width) {
        var site = "http://localhost:" + service.port();
        var context = Chromium.window(new NewContextOptions()
                .setBaseURL(site)
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
        return Chromium.window(
                new NewContextOptions().setJavaScriptEnabled(false).setBaseURL("http://localhost:" + service.port()));
    }

    /// What a browser's window sends with each request to be signed in as somebody.
    public static Map<String, String> signedIn(Person person) {
        return Map.of("Authorization", "Bearer " + TestIssuer.token(person));
    }
}
