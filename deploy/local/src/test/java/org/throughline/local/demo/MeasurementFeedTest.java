package org.throughline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MeasurementFeedTest {
    private final MeasurementFeed feed = new MeasurementFeed("nowhere:9092", "RXX");
    private final Attendances.Month march = new Attendances.Month(LocalDate.of(2019, 3, 1), 10_000, 9_565);

    @Test
    void aMonthIsACloudEventInKafkasBinaryMode() {
        var message = feed.message("four-hours", march);

        var headers = new ArrayList<String>();
        message.headers()
                .forEach(header ->
                        headers.add(header.key() + ": " + new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsExactly(
                        "ce_specversion: 1.0",
                        "ce_id: RXX-four-hours-2019-03-01",
                        "ce_source: /demo/pas",
                        "ce_type: org.throughline.trust.measurement.recorded.v1",
                        "ce_subject: measure/four-hours.main",
                        "ce_time: 2019-04-10T09:00:00Z",
                        "content-type: application/json");
        assertThat(message.topic()).isEqualTo("trust.measurements");
        assertThat(message.key()).isEqualTo("measure/four-hours.main");
        assertThat(message.value())
                .contains("\"period\":\"2019-03-01\"", "\"value\":95.65", "\"organisation\":\"RXX\"");
    }

    @Test
    void theSameMonthIsTheSameMessageEachTime() {
        assertThat(feed.message("four-hours", march)).isEqualTo(feed.message("four-hours", march));
    }

    @Test
    void monthsOfAllTypesAndOfOtherProvidersAreToldApart() {
        var months = Attendances.of(
                "RXX",
                List.of(
                        "\"period\",\"org_code\",\"type\",\"attendances\",\"breaches\",\"admissions\"",
                        "2017-04-01,\"RXX\",\"1\",300,90,50",
                        "2017-03-01,\"RXX\",\"1\",100,20,50",
                        "2017-03-01,\"RXX\",\"other\",100,0,0",
                        "2017-03-01,\"RYY\",\"1\",500,500,50"));

        assertThat(months)
                .containsExactly(
                        new Attendances.Month(LocalDate.of(2017, 3, 1), 200, 180),
                        new Attendances.Month(LocalDate.of(2017, 4, 1), 300, 210));
    }
}
