package org.throughline.local.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.local.demo.Answer;
import org.throughline.local.demo.DemoTrust;
import org.throughline.local.demo.Loading;
import org.throughline.local.platform.Part;
import org.throughline.testing.Chromium;

/// What all of it is for, in a real browser: a leader thinks about a threshold, publishes it, watches it arrive, and
/// reads it in a team's narrative on the other site.
final class WholeStoryIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();
    private static final String LEADERS_SITE = PLATFORM.where().url(Part.ENGAGEMENT);
    private static final String STAFFS_SITE = PLATFORM.where().url(Part.NARRATIVE);
    private static final DemoTrust TRUST = DemoTrust.read();
    private static final String TARGET = "/api/targets/" + TRUST.change().target();
    private static final String TITLE = "A&E four hour standard";
    private static final double PATIENCE_MS = LivePlatform.PATIENCE.toSeconds() * 1000.0;
    private static String before = "";

    @BeforeAll
    static void loadTheTrust() {
        var loaded = new Loading(TRUST, PLATFORM.api(), PLATFORM.where()).load();
        PLATFORM.arrival().ofEvents(loaded.published(), LivePlatform.PATIENCE);
        before = PLATFORM.api().get(Part.TARGET, TARGET).json().toString();
    }

    // Others hold the trust to what it was loaded with.
    @AfterAll
    static void putItBack() {
        Optional.of(before)
                .filter(target -> !target.isEmpty())
                .map(target -> PLATFORM.api().put(Part.TARGET, TARGET, target))
                .flatMap(Answer::published)
                .ifPresent(event -> PLATFORM.arrival().ofEvents(List.of(event), LivePlatform.PATIENCE));
    }

    @Test
    void a_leader_moves_a_threshold_sees_it_arrive_and_reads_it_in_a_teams_narrative() {
        try (var window = Chromium.window(new NewContextOptions())) {
            window.setDefaultTimeout(PATIENCE_MS);
            var page = window.newPage();
            signIn(page);

            link(page, "Targets").click();
            link(page, TITLE).click();
            page.getByLabel("New threshold").fill("93.5");
            page.keyboard().press("Enter");
            assertThat(page.locator("#touched")).containsText("would be asked to look");
            link(page, "Publish this threshold").click();
            assertThat(page.locator("dl")).containsText("(new)");
            assertThat(page.locator("dl")).containsText("93.5%");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Publish it"))
                    .click();

            assertThat(page.url()).startsWith(LEADERS_SITE + "/changes#");
            var event = page.url().substring(page.url().indexOf('#') + 1);
            var change = page.locator("[data-change='" + event + "']");
            assertThat(change).containsText(TITLE, patiently());
            assertThat(change).containsText("settled in", patiently());
            assertThat(change.innerText()).containsPattern("[1-9]\\d* of \\d+ teams’ narratives revised");

            change.getByRole(AriaRole.LINK).click();
            page.locator(".tl-tree summary").first().click();
            page.locator(".tl-tree a[href^='/teams/']").first().click();
            link(page, "Read it on the staff’s pages").click();
            assertThat(page.url()).as("nobody is asked again").startsWith(STAFFS_SITE + "/teams/");
            assertThat(page.locator("main")).containsText("93.5%");
        }
    }

    private static ContainsTextOptions patiently() {
        return new ContainsTextOptions().setTimeout(PATIENCE_MS);
    }

    private static void signIn(Page page) {
        page.navigate(LEADERS_SITE + "/");
        page.locator("[name=username]").fill("leader");
        page.locator("[name=password]").fill(PLATFORM.password("leader"));
        page.keyboard().press("Enter");
        page.waitForURL(address -> address.startsWith(LEADERS_SITE));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name))
                .first();
    }
}
