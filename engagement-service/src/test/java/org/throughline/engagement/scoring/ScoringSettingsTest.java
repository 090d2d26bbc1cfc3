package org.throughline.engagement.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ScoringSettingsTest {
    @Test
    void two_of_three_items_a_week_of_grace_and_an_hour_of_quiet_unless_told() {
        assertThat(bound(Map.of()))
                .isEqualTo(new ScoringSettings(2, 7, Duration.ofHours(1), Duration.ofDays(7), Duration.ofSeconds(5)));
    }

    @Test
    void all_can_be_set_by_name() {
        assertThat(bound(Map.of(
                        "throughline.scoring.fewest-items",
                        "3",
                        "throughline.scoring.days-of-grace",
                        "10",
                        "throughline.scoring.quiet",
                        "5m",
                        "throughline.scoring.look-interval",
                        "1s")))
                .isEqualTo(
                        new ScoringSettings(3, 10, Duration.ofMinutes(5), Duration.ofDays(7), Duration.ofSeconds(1)));
    }

    @Test
    void what_makes_no_sense_is_named() {
        assertThatThrownBy(() -> new ScoringSettings(4, 7, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("fewest-items was 4");
        assertThatThrownBy(() -> new ScoringSettings(2, -1, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("days-of-grace was -1");
    }

    private static ScoringSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("throughline.scoring", ScoringSettings.class);
    }
}
