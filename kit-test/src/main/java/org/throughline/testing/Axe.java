package org.throughline.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What axe finds wrong with a page, by WCAG 2.2 AA and axe's own best practice.
// Its script is run by hand: the builder brings it into the page twice for each look, and that took as long as to look.
final class Axe {
    private static final String SCRIPT = script();
    // Pages here have no frames, and neither sounds nor rules for a screen that is turned, for which all that a page
    // refers to would be loaded once more.
    private static final String RUN = """
            async () => {
              const found = await axe.run({
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations'], iframes: false, preload: false
              });
              return found.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id}: ${rule.help} at ${node.target} in ${node.html}`));
            }""";

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate("() => {" + SCRIPT + "}");
        }
        return (List<String>) page.evaluate(RUN);
    }

    private static String script() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
