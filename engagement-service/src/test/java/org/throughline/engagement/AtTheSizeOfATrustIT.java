package org.throughline.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.engagement.replicas.StoredTrust;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.TestService;

/// Every page at 300 targets, 2,000 teams and 500 networks: it folds or pages what would be too much to load.
class AtTheSizeOfATrustIT {
    /// The style sheet, the font and the script, before they are compressed.
    private static final int ASSETS = 116_000;

    private static final int MOST = 300_000;
    private static final TestService SERVICE = TestService.start(EngagementService.class);

    @BeforeAll
    static void store() {
        StoredTrust.in(SERVICE);
        Await.until(
                "all of it to be seen",
                () -> SERVICE.as(Person.leader()).get("/map").body().contains("300 targets"));
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    // Seen to fail with a hundred targets on a page, and with a theme's whole part drawn.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/targets",
                "/targets/target-7",
                "/targets/target-7?threshold=95&from=2027-04-01",
                "/teams",
                "/teams/team-7",
                "/networks",
                "/networks/network-7",
                "/engagement",
                "/engagement?by=department&id=Department+of+things,+number+7",
                "/map",
                "/map?of=theme/theme-1",
                "/map?of=target/target-7",
                "/map?of=team/team-7",
                "/map?q=number",
                "/cut-threads",
                "/changes",
                "/promises",
                "/voices",
                "/board-paper",
            })
    void a_page_weighs_less_than_300_kB_with_all_that_it_loads(String path) {
        var leader = SERVICE.as(Person.leader());
        var page = leader.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().getBytes(StandardCharsets.UTF_8).length + ASSETS)
                .as("bytes of " + path)
                .isLessThan(MOST);
    }
}
