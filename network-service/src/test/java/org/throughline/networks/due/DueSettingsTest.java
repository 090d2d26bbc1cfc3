package org.throughline.networks.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DueSettingsTest {
    @Test
    void every_minute_unless_set() {
        assertThat(bound(Map.of()).every()).isEqualTo(Duration.ofMinutes(1));
        assertThat(bound(Map.of("throughline.due.every", "5s")).every()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void not_all_the_time() {
        assertThatThrownBy(() -> new DueSettings(Duration.ofMillis(10)))
                .hasMessage("THROUGHLINE_DUE_EVERY was 10ms; it should be at least 1s");
    }

    private static DueSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("throughline.due", DueSettings.class);
    }
}
