package org.throughline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.events.inbound.SurveyResultRecorded;
import org.throughline.local.platform.Settings;
import tools.jackson.databind.json.JsonMapper;

class SurveyFeedTest {
    private final SurveyFeed feed = new SurveyFeed(new Api(Settings.of(Map.of(), "RF4")), "RF4");

    @Test
    void aRowIsAnEventThatIsTheSameEachTime() {
        var row = "synthetic-pulse,2018,porters,2017-12,41,7.32,7.21,8.05";
        var event = new JsonMapper().readTree(feed.event(row));

        assertThat(feed.event(row)).isEqualTo(feed.event(row));
        assertThat(event.path("id").asString()).isEqualTo("RF4-synthetic-pulse-porters-2017-12");
        assertThat(event.path("time").asString()).isEqualTo("2018-01-10T09:00:00Z");
        assertThat(event.path("type").asString())
                .isEqualTo(
                        Throughline.catalogue().of(SurveyResultRecorded.class).name());
        assertThat(event.at("/data/subscores/advocacy").asDouble()).isEqualTo(8.05);
    }

    @Test
    void everySyntheticResultSaysThatItIs() {
        assertThat(DemoTrust.read().surveys())
                .singleElement()
                .satisfies(csv -> assertThat(csv.body().lines().skip(1))
                        .hasSize(24 * 68)
                        .allSatisfy(line -> assertThat(line).startsWith("synthetic-pulse,")));
    }
}
