package org.throughline.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TargetServiceSettingsTest {
    @Test
    void each_setting_has_its_default() {
        assertThat(bound(Map.of())).isEqualTo(new TargetServiceSettings(Duration.ofSeconds(5), 0.5));
    }

    @Test
    void each_setting_has_its_name() {
        assertThat(bound(Map.of(
                        "throughline.targets.sweep-interval", "7s", "throughline.targets.crowding-window", "0.25")))
                .isEqualTo(new TargetServiceSettings(Duration.ofSeconds(7), 0.25));
    }

    @Test
    void what_cannot_be_is_refused_by_its_name() {
        assertThatThrownBy(() -> bound(Map.of("throughline.targets.sweep-interval", "0s")))
                .rootCause()
                .hasMessageContaining("throughline.targets.sweep-interval was PT0S");
    }

    @Test
    void a_window_that_cannot_be_is_refused_by_its_name() {
        assertThatThrownBy(() -> bound(Map.of("throughline.targets.crowding-window", "0")))
                .rootCause()
                .hasMessageContaining("throughline.targets.crowding-window was 0.0");
    }

    private static TargetServiceSettings bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("throughline.targets", TargetServiceSettings.class);
    }
}
