package org.throughline.targets.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.ATarget.months;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.staff;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The board's table.
class SummaryIT {
    @BeforeAll
    static void two_targets_and_one_that_is_over() {
        leader().put(
                        "/api/targets/zzz-1",
                        aTarget()
                                .titled("First")
                                .heldTo(95, "2020-01-01")
                                .balancedBy("falls", "falls", "decrease")
                                .json());
        leader().send("POST", "/api/targets/zzz-1/measurements", "text/csv", months(70) + "2024-09-01,90\n");
        leader().put("/api/targets/zzz-2", aTarget().titled("Second").json());
        leader().put("/api/targets/zzz-3", aTarget().titled("Over").json());
        leader().post("/api/targets/zzz-3/retirement", "{\"reason\":\"replaced\"}");
    }

    @Test
    void each_measure_of_each_target_has_a_row() {
        var items = staff().get("/api/spc-summary?after=zzz-0").json().get("items");

        assertThat(items.valueStream()
                        .map(row -> row.get("target").asString() + " "
                                + row.get("measure").asString()))
                .containsExactly("zzz-1 falls", "zzz-1 main", "zzz-2 main");
        var row = items.get(1);
        assertThat(row.get("title").asString()).isEqualTo("First");
        assertThat(row.get("latest").asDouble()).isEqualTo(90);
        assertThat(row.get("period").asString()).isEqualTo("2024-09-01");
        assertThat(row.get("threshold").asDouble()).isEqualTo(95);
        assertThat(row.get("variation").asString()).isEqualTo("improvement_high");
        assertThat(row.get("assurance").asString()).isEqualTo("fail");
        assertThat(row.get("since").asString()).isEqualTo("2024-09-01");
        assertThat(row.get("mean").asDouble()).isBetween(70.0, 72.0);
        assertThat(row.get("upper").asDouble()).isBetween(72.0, 80.0);
        assertThat(row.get("provisional").asBoolean()).isFalse();
        assertThat(row.get("warnings").valueStream().map(kind -> kind.asString()))
                .containsExactly("no-drivers", "not-measured");
        assertThat(items.get(0).get("latest").isNull()).isTrue();
    }

    @Test
    void it_is_paged() {
        var first = staff().get("/api/spc-summary?after=zzz-0&limit=2").json();
        var second = staff().get(
                        "/api/spc-summary?limit=2&after=" + first.get("next").asString())
                .json();

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void it_is_a_table_with_the_same_columns_whatever_is_in_it() {
        var table = staff().with("Accept", "text/csv").get("/api/spc-summary?after=zzz-1.main&limit=1");

        assertThat(table.body())
                .isEqualTo(
                        "target,measure,title,name,unit,improvement,period,latest,threshold,variation,assurance,mean,"
                                + "lower,upper,since,provisional,warnings\r\n"
                                + "zzz-2,main,Second,Within four hours,%,increase,,,,,,,,,,,"
                                + "no-drivers;no-balancing-measure;no-threshold;not-measured\r\n");
    }
}
