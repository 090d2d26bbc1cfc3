package org.throughline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.throughline.local.demo.DemoTrust.Document;

final class DemoTrustTest {
    private final DemoTrust trust = DemoTrust.read();

    @Test
    void isAsLargeAsWasAskedFor() {
        assertThat(trust.targets()).hasSize(6);
        assertThat(trust.teams()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(trust.networks()).hasSize(4).doesNotContainAnyElementsOf(trust.members());
        assertThat(trust.members()).hasSize(4);
        assertThat(trust.teams().stream()
                        .map(team -> team.json().get("department").asString()))
                .satisfies(departments -> assertThat(new HashSet<>(departments)).hasSizeGreaterThanOrEqualTo(8));
    }

    @Test
    void contributionsNameTeamsAndTargetsThatAreThere() {
        var teams = trust.teams().stream().map(Document::name).toList();
        var targets = trust.targets().stream().map(Document::name).toList();

        assertThat(trust.contributions()).isNotEmpty().allSatisfy(contribution -> {
            assertThat(teams).contains(contribution.name().split("\\.", 2)[0]);
            assertThat(targets).contains(contribution.name().split("\\.", 2)[1]);
        });
    }

    @Test
    void theRealFiguresArePooledOverAllDepartmentTypes() {
        assertThat(trust.firstMonths())
                .hasSize(34)
                .extracting(Attendances.Month::period)
                .startsWith(LocalDate.of(2016, 4, 1))
                .endsWith(LocalDate.of(2019, 1, 1));
        assertThat(trust.firstMonths().getLast().percentage()).isEqualTo(88.50);
    }

    @Test
    void theChangeBringsTheLastTwoMonths() {
        assertThat(trust.change().months())
                .extracting(Attendances.Month::percentage)
                .containsExactly(86.54, 95.65);
    }

    @Test
    void whatHappenedRecentlyDidSoBeforeTodayAndWhatIsPromisedIsDueAfter() {
        var today = LocalDate.of(2026, 3, 1);

        assertThat(trust.requests())
                .isNotEmpty()
                .flatMap(document -> Request.of(document, today))
                .hasSizeGreaterThan(20)
                .allSatisfy(request -> assertThat(request.body()).doesNotContain(" days ago}", " days}"))
                .anySatisfy(request -> assertThat(request.body()).contains("\"on\":\"2026-02-09\""))
                .anySatisfy(request -> assertThat(request.body()).contains("\"due\":\"2026-03-31\""));
    }
}
