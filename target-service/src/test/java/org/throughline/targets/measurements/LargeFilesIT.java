package org.throughline.targets.measurements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.Shared.leader;
import static org.throughline.targets.Shared.staff;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeFilesIT {
    /// Within the five megabytes that a body may have. The bound is far above what it takes alone (two seconds), for a
    /// machine that does ten things at once.
    @Test
    void a_hundred_thousand_lines_are_taken_in_seconds() {
        leader().put(
                        "/api/targets/large",
                        aTarget()
                                .measuredEvery("day")
                                .balancedBy("a", "decrease")
                                .balancedBy("b", "decrease")
                                .balancedBy("c", "decrease")
                                .json());
        var csv = new StringBuilder("measure,period,value\r\n");
        for (var measure : List.of("main", "a", "b", "c")) {
            for (int day = 0; day < 25_000; day++) {
                csv.append(measure)
                        .append(',')
                        .append(LocalDate.of(1950, 1, 1).plusDays(day))
                        .append(',')
                        .append(70 + day % 7)
                        .append("%\r\n");
            }
        }
        var begin = System.nanoTime();

        var answer = leader().send("POST", "/api/targets/large/measurements", "text/csv", csv.toString());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(25));
        assertThat(staff().get("/api/targets/large/spc?measure=c").json().get("points"))
                .hasSize(25_000);
    }

    @Test
    void a_measure_has_no_more_than_a_century_of_days() {
        leader().put("/api/targets/too-many", aTarget().measuredEvery("day").json());
        var csv = new StringBuilder("period,value\n");
        for (int day = 0; day < 40_001; day++) {
            csv.append(LocalDate.of(1900, 1, 1).plusDays(day)).append(",70\n");
        }

        var answer = leader().send("POST", "/api/targets/too-many/measurements", "text/csv", csv.toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("40000 periods at most");
        assertThat(staff().get("/api/targets/too-many/spc").json().get("points"))
                .isEmpty();
    }

    @Test
    void a_per_cent_sign_has_to_fit_the_unit() {
        leader().put("/api/targets/minutes", aTarget().measuredIn("minutes").json());

        var answer = leader().send(
                        "POST", "/api/targets/minutes/measurements", "text/csv", "period,value\n2025-01-01,70%\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("should have no % sign").contains("minutes");
    }
}
