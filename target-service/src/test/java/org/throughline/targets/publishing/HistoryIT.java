package org.throughline.targets.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.service;
import static org.throughline.targets.Shared.staff;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.throughline.targets.Told;
import org.throughline.testing.Answer;

class HistoryIT {
    @Test
    void what_changed_between_versions_is_told_newest_first() {
        leader().put(
                        "/api/targets/told",
                        aTarget().titled("One").heldTo(76, "2024-04-01").json());
        leader().put(
                        "/api/targets/told",
                        aTarget().titled("Two").heldTo(76, "2024-04-01").json());
        leader().put(
                        "/api/targets/told",
                        aTarget().titled("Two").heldTo(78, "2024-04-01").json());

        var history = staff().get("/api/targets/told/history");

        assertThat(history.status()).isEqualTo(200);
        assertThat(history.json().at("/items/0/version").asLong()).isEqualTo(3);
        assertThat(history.json().at("/items/0/by").asString()).isEqualTo("leader");
        assertThat(Instant.parse(history.json().at("/items/0/at").asString())).isBefore(Instant.now());
        assertThat(history.json().at("/items/0/differences/0").asString())
                .isEqualTo("threshold from 2024-04-01 moved from 76 to 78");
        assertThat(history.json().at("/items/1/differences/0").asString())
                .isEqualTo("title now reads \"Two\" instead of \"One\"");
        assertThat(history.json().at("/items/2/differences/0").asString()).isEqualTo("published");
    }

    @Test
    void it_is_paged_by_version() {
        leader().put("/api/targets/paged", aTarget().titled("One").json());
        leader().put("/api/targets/paged", aTarget().titled("Two").json());
        leader().put("/api/targets/paged", aTarget().titled("Three").json());

        var first = staff().get("/api/targets/paged/history?limit=2");
        var second = staff().get("/api/targets/paged/history?limit=2&after="
                + first.json().get("next").asString());
        var wrong = staff().get("/api/targets/paged/history?after=yesterday");

        assertThat(first.json().get("items")).hasSize(2);
        assertThat(second.json().get("items")).hasSize(1);
        assertThat(second.json().at("/items/0/version").asLong()).isEqualTo(1);
        assertThat(wrong.wrongFields()).containsExactly("after");
    }

    @Test
    void a_retired_target_is_told_of_once_and_stays_readable() {
        leader().put("/api/targets/retired", aTarget().heldTo(76, "2024-04-01").json());

        var retired = retire("retired", "The standard was replaced");
        var again = retire("retired", "The standard was replaced");
        var otherwise = retire("retired", "Because");
        var revived = leader().put(
                        "/api/targets/retired", aTarget().titled("Back again").json());

        assertThat(retired.status()).isEqualTo(200);
        assertThat(retired.json().at("/retirement/reason").asString()).isEqualTo("The standard was replaced");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo(retired.etag());
        assertThat(again.change()).isEmpty();
        assertThat(otherwise.status()).isEqualTo(409);
        assertThat(revived.status()).isEqualTo(409);
        assertThat(revived.json().get("detail").asString()).contains("publish a new one under another id");
        assertThat(Told.typesAtRest(service(), "target/retired")).containsExactly("target.published", "target.retired");
        var told = Told.about("target/retired", 2).getLast();
        assertThat(told.data().get("reason").asString()).isEqualTo("The standard was replaced");
        assertThat(told.data().at("/target/title").asString()).isEqualTo("A&E four hour standard");
        assertThat(staff().get("/api/targets/retired/history")
                        .json()
                        .at("/items/0/differences/0")
                        .asString())
                .isEqualTo("retired: The standard was replaced");
    }

    @Test
    void retiring_needs_a_reason_and_the_version_that_is_there() {
        leader().put("/api/targets/kept", aTarget().json());

        var noReason = leader().post("/api/targets/kept/retirement", "{}");
        var blank = retire("kept", " ");
        var unknown = leader().post("/api/targets/kept/retirement", "{\"reason\":\"r\",\"when\":\"now\"}");
        var stale = leader().with("If-Match", "\"7\"").post("/api/targets/kept/retirement", "{\"reason\":\"r\"}");

        assertThat(noReason.wrongFields()).containsExactly("/reason");
        assertThat(blank.wrongFields()).containsExactly("/reason");
        assertThat(unknown.wrongFields()).containsExactly("/when");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(staff().get("/api/targets/kept").json().has("retirement")).isFalse();
    }

    private static Answer retire(String id, String reason) {
        return leader().post("/api/targets/" + id + "/retirement", "{\"reason\":\"" + reason + "\"}");
    }
}
