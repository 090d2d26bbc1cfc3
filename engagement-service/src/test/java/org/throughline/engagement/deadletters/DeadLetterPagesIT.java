package org.throughline.engagement.deadletters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.engagement.deadletters.OwnerOfLetters.refusal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Base64;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.embedded.LoopbackPort;
import org.throughline.engagement.EngagementService;
import org.throughline.testing.Await;
import org.throughline.testing.Browser;
import org.throughline.testing.Person;
import org.throughline.testing.Screenshots;
import org.throughline.testing.TestIssuer;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestService;

/// Ops look after dead letters in a real browser that signs in at the provider; no scripts are needed. This service's
/// own
/// are real; those of the others are told by services that answer what a test wants, or nothing.
class DeadLetterPagesIT {
    private static final String ID = "measurements~trust.measurements~2~4711";
    private static final String LETTER = "/dead-letters/target-service/" + ID;
    private static final String WHY = "value: should be a number";
    private static final String CONTENT = "\"bytes\": 54, \"truncated\": false, \"hidden\": false,"
            + " \"key\": \"waits\", \"headers\": {\"ce_id\": \"7f3f0d1c-52a3-4a35-9b61-a0b3bb1f5a02\","
            + " \"ce_type\": \"org.throughline.trust.measurement.recorded.v1\", \"x-own\": \"kept\"},"
            + " \"value\": \"{\\\"target\\\": \\\"waits\\\", \\\"value\\\": \\\"<b>many</b>\\\"}\"";
    private static final OwnerOfLetters TARGETS = new OwnerOfLetters();
    private static final OwnerOfLetters NETWORKS = new OwnerOfLetters();
    private static final OwnerOfLetters NARRATIVES = new OwnerOfLetters();
    private static final int PORT = LoopbackPort.free();
    private static final TestService SERVICE = TestService.start(
            EngagementService.class,
            "server.port=" + PORT,
            "throughline.owners.target-url=" + TARGETS.url(),
            "throughline.owners.network-url=" + NETWORKS.url(),
            "throughline.owners.narrative-url=" + NARRATIVES.url(),
            "throughline.owners.patience=3s");
    // Somebody signs in once, as each time takes seconds.
    private static final BrowserContext OPS = Browser.withoutScripts(SERVICE);
    private Page page;

    @BeforeEach
    void opsAreAtTheBrowser() {
        TestIssuer.atTheBrowser(Person.ops());
        TARGETS.lists(refusal(ID, "trust.measurements", "parked", WHY));
        TARGETS.shows(ID, refusal(ID, "trust.measurements", "parked", WHY), CONTENT);
        NETWORKS.lists();
        NARRATIVES.lists();
        page = OPS.newPage();
    }

    @AfterEach
    void closeTheWindow() {
        page.close();
    }

    @AfterAll
    static void stop() {
        OPS.close();
        SERVICE.close();
    }

    // Seen to fail (nothing but a problem) where silence is thrown.
    @Test
    void what_waits_in_each_service_is_listed_and_one_that_does_not_answer_is_named() {
        NARRATIVES.fallsSilent();
        page.navigate("/dead-letters");
        NARRATIVES.speaksAgain();

        var row = shelf("target-service").getByRole(AriaRole.ROW).last();
        assertThat(row).containsText("org.throughline.trust.measurement.recorded.v1");
        assertThat(row).containsText("24 November 2026, 3:12am");
        assertThat(row).containsText("/trust/bi-system");
        assertThat(row).containsText("trust.measurements");
        assertThat(row).containsText("target-service/measurements");
        assertThat(row).containsText(WHY);
        assertThat(shelf("network-service")).containsText("Nothing waits.");
        assertThat(shelf("narrative-service").getByRole(AriaRole.ALERT))
                .containsText("The narrative-service does not answer.");
        assertThat(shelf("engagement-service").getByRole(AriaRole.ALERT)).hasCount(0);
        assertThat(TARGETS.asked().getLast().what())
                .isEqualTo("GET /api/refusals?order=newest&limit=50&standing=parked");

        row.getByRole(AriaRole.LINK).click();
        assertThat(page.url()).endsWith(LETTER);
    }

    @Test
    void they_are_asked_with_the_right_of_who_is_at_the_browser() {
        page.navigate("/dead-letters");

        var claims =
                TARGETS.asked().getLast().authorization().replace("Bearer ", "").split("\\.", -1)[1];
        assertThat(new String(Base64.getUrlDecoder().decode(claims), UTF_8)).contains("\"sub\":\"S-4001\"", "ops");
    }

    @Test
    void what_was_settled_is_listed_when_asked_for_and_more_of_one_service_is_a_link_away() {
        TARGETS.listsAfter("1764~x~y", refusal(ID, "trust.measurements", "discarded", WHY));
        page.navigate("/dead-letters");

        page.getByLabel("Which").selectOption("discarded");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(TARGETS.asked().getLast().what()).endsWith("standing=discarded");

        page.getByText("More of target-service").click();
        assertThat(TARGETS.asked().getLast().what()).endsWith("standing=discarded&after=1764~x~y");
        assertThat(page.locator("h2")).hasText("target-service");
    }

    // Seen to fail (with a bold word) where it is not escaped.
    @Test
    void a_letter_is_shown_as_it_is_and_as_text() {
        page.navigate(LETTER);

        assertThat(page.locator("h1")).hasText("org.throughline.trust.measurement.recorded.v1");
        assertThat(page.locator("main")).containsText(WHY);
        assertThat(page.locator("main")).containsText("It waits to be replayed or discarded.");
        assertThat(page.locator("main")).containsText("2, 4711");
        assertThat(page.locator("main")).containsText("54 bytes");
        assertThat(page.locator("main")).containsText("x-own");
        assertThat(page.locator("pre")).hasText("{\"target\": \"waits\", \"value\": \"<b>many</b>\"}");
        assertThat(page.locator("pre b")).hasCount(0);
    }

    @Test
    void of_what_tells_of_people_it_is_said_that_it_is_hidden() {
        TARGETS.shows(
                ID,
                refusal(ID, "trust.surveys", "parked", WHY),
                "\"bytes\": 54, \"truncated\": false, \"hidden\": true, \"headers\": {}");

        page.navigate(LETTER);

        assertThat(page.locator("main")).containsText("Hidden: it tells of people");
        assertThat(page.locator("pre")).hasCount(0);
        // Not even when somebody answered is known but for the day.
        assertThat(page.locator("main")).not().containsText("3:12am");
    }

    @Test
    void bytes_that_are_no_text_are_shown_in_base64_and_what_was_cut_cannot_be_replayed() {
        TARGETS.shows(
                ID,
                refusal(ID, "trust.measurements", "parked", WHY),
                "\"bytes\": 3, \"truncated\": true, \"hidden\": false, \"headers\": {}, \"base64\": \"ABH/\"");

        page.navigate(LETTER);

        assertThat(page.locator("pre")).hasText("ABH/");
        assertThat(page.locator("main")).containsText("too large to be parked whole");
        assertThat(button("Replay it")).hasCount(0);
        assertThat(page.getByText("Discard it", exactly())).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | applied    | replayed   | false | status | It was replayed, and applied.",
                "200 | superseded | superseded | false | status | something newer is there",
                "200 | refused    | parked     | true  | alert  | replayed and refused again: value: should be a number",
                "409 | -          | discarded  | false | alert  | somebody had settled it before",
                "403 | -          | parked     | true  | alert  | the target-service does not let you",
                "503 | -          | parked     | true  | alert  | The target-service did not answer",
            })
    void what_came_of_a_replay_is_said(
            int status, String outcome, String standing, boolean again, String role, String words) {
        page.navigate(LETTER);
        TARGETS.answers("POST", ID, "/replay", status, "{\"outcome\": \"%s\"}".formatted(outcome));
        TARGETS.shows(ID, refusal(ID, "trust.measurements", standing, WHY), CONTENT);

        button("Replay it").click();

        assertThat(page.locator("[role=%s]".formatted(role))).containsText(words);
        assertThat(page.url()).contains(LETTER + "?outcome=");
        assertThat(button("Replay it")).hasCount(again ? 1 : 0);
        assertThat(TARGETS.asked().stream().map(OwnerOfLetters.Asked::what))
                .contains("POST /api/dead-letters/" + ID + "/replay");
    }

    // Seen to fail (says that it was applied) where an address is believed.
    @Test
    void an_address_that_says_what_is_not_so_is_not_believed() {
        page.navigate(LETTER + "?outcome=applied");

        assertThat(page.locator("main")).not().containsText("and applied");
        assertThat(button("Replay it")).hasCount(1);
    }

    @Test
    void one_whose_bytes_are_gone_can_only_be_discarded() {
        page.navigate(LETTER);
        TARGETS.answers("GET", ID, "", 410, "{}");
        TARGETS.answers("POST", ID, "/replay", 410, "{}");

        button("Replay it").click();

        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Nothing was done: its bytes are gone.");
        assertThat(button("Replay it")).hasCount(0);
        TARGETS.answers("POST", ID, "/discard", 200, "{}");
        page.getByText("Discard it", exactly()).click();
        button("Yes, discard it for good").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It was discarded.");
    }

    // Seen to fail where any text is an id.
    @ParameterizedTest
    @ValueSource(strings = {"target-service/any", "another-service/" + ID})
    void an_id_that_no_service_makes_is_asked_of_nobody(String letter) {
        page.navigate("/dead-letters");
        int before = TARGETS.asked().size();

        assertThat(page.navigate("/dead-letters/" + letter).status()).isEqualTo(404);
        assertThat(TARGETS.asked()).hasSize(before);
    }

    // Seen to fail with the second button shown at once.
    @Test
    void this_services_own_are_found_looked_at_replayed_and_discarded_after_a_second_button() {
        var source = "/poison/" + UUID.randomUUID();
        refuse(source);
        page.navigate("/dead-letters");
        shelf("engagement-service")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(source))
                .getByRole(AriaRole.LINK)
                .click();
        assertThat(page.locator("pre")).hasText("no target");

        button("Replay it").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("It was replayed and refused again");

        assertThat(button("Yes, discard it for good")).not().isVisible();
        page.getByText("Discard it", exactly()).click();
        button("Yes, discard it for good").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It was discarded.");
        assertThat(button("Replay it")).hasCount(0);
        assertThat(page.getByText("Discard it", exactly())).hasCount(0);
        page.navigate("/dead-letters");
        assertThat(shelf("engagement-service")).not().containsText(source);
    }

    // Refused by this service, as it is no JSON.
    private static void refuse(String source) {
        var refused = new ProducerRecord<>(
                "throughline.targets", null, "target/x".getBytes(UTF_8), "no target".getBytes(UTF_8));
        refused.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8))
                .add("ce_source", source.getBytes(UTF_8))
                .add("ce_type", "org.throughline.target.published.v1".getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        TestKafka.send(refused);
        var ops = SERVICE.as(Person.ops());
        Await.until(
                "the refusal",
                () -> ops.get("/api/refusals?source=" + source).body().contains(source));
    }

    // Seen to fail with a navigation that is the same for everybody.
    @Test
    void ops_are_led_to_them_from_the_start_and_to_nothing_that_they_may_not_see() {
        page.navigate("/");

        assertThat(page.url()).endsWith("/dead-letters");
        assertThat(page.locator(".tl-nav a")).hasText(new String[] {"Dead letters"});
    }

    // Seen to fail with leaders let in.
    @Test
    void leaders_and_staff_neither_see_nor_find_them() {
        try (var window = Browser.withoutScripts(SERVICE)) {
            var other = window.newPage();
            TestIssuer.atTheBrowser(Person.leader());
            assertThat(other.navigate("/dead-letters").status()).isEqualTo(403);
            assertThat(other.navigate(LETTER).status()).isEqualTo(403);
            other.navigate("/");
            assertThat(other.locator(".tl-nav")).containsText("Briefing");
            assertThat(other.locator(".tl-nav")).not().containsText("Dead letters");

            window.clearCookies();
            TestIssuer.atTheBrowser(Person.staff("porters"));
            assertThat(other.navigate("/dead-letters").status()).isEqualTo(403);
            assertThat(other.navigate("/").status()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"ops-dead-letters, /dead-letters", "ops-dead-letter, " + LETTER})
    void a_page_is_accessible_stays_on_its_site_and_fits_the_screen(String name, String path) {
        TARGETS.lists(
                refusal(ID, "trust.measurements", "parked", WHY),
                refusal(
                        "measurements~trust.measurements~0~3998",
                        "trust.measurements",
                        "parked",
                        "target: there is no target ae-four-hours here, and none was heard of in the last 30 days; "
                                .repeat(3)));
        NARRATIVES.answersNothingButTrouble();
        try (var window = Browser.open(SERVICE, Person.ops(), 1280)) {
            var seen = window.page();
            seen.navigate(path);
            // To sign in it went to the provider.
            window.troubles().clear();
            for (var width : new int[] {1280, 390}) {
                seen.setViewportSize(width, width < 600 ? 812 : 900);
                seen.navigate(path);
                Screenshots.take(seen, name + (width < 600 ? "-phone" : "-desk"));
                assertThat(window.violations()).as(path + " at " + width).isEmpty();
                assertThat(seen.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path + " at " + width + " needs no scrolling sideways")
                        .isEqualTo(true);
            }
            assertThat(window.troubles()).isEmpty();
        }
    }

    @Test
    void a_long_letter_is_read_and_dealt_with_by_keyboard() {
        TARGETS.shows(
                ID,
                refusal(ID, "trust.measurements", "parked", WHY),
                CONTENT.replace("<b>many</b>", "many words ".repeat(2_000)));
        page.navigate(LETTER);

        page.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(button("Yes, discard it for good")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Yes, discard it for good");
        page.keyboard().press("Tab");
        assertThat(page.locator("pre")).isFocused();
        page.keyboard().press("End");
        page.waitForCondition(() -> (int) page.evaluate("document.querySelector('pre').scrollTop") > 0);
    }

    private Locator shelf(String service) {
        return page.locator("section").filter(new Locator.FilterOptions().setHas(page.locator("#" + service)));
    }

    private Locator button(String name) {
        return page.locator("button", new Page.LocatorOptions().setHasText(name));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
