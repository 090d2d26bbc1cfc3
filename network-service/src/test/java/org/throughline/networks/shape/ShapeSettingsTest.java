package org.throughline.networks.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ShapeSettingsTest {
    @Test
    void what_counts_unless_set() {
        assertThat(bound(Map.of())).isEqualTo(new ShapeSettings(0.5, 0.6, 3, 2, 5, 12, Duration.ofMinutes(5)));
    }

    @Test
    void each_by_its_name() {
        assertThat(bound(Map.of(
                        "throughline.shape.narrow-below", "0.4",
                        "throughline.shape.top-fifth-from", "0.7",
                        "throughline.shape.carriers-below", "4",
                        "throughline.shape.hero-below", "1.5",
                        "throughline.shape.fewest-activities", "8",
                        "throughline.shape.months", "6",
                        "throughline.shape.assess-every", "1h")))
                .isEqualTo(new ShapeSettings(0.4, 0.7, 4, 1.5, 8, 6, Duration.ofHours(1)));
    }

    @Test
    void what_cannot_be_is_refused_by_its_name() {
        assertThatThrownBy(() -> new ShapeSettings(1.5, 0.6, 3, 2, 5, 12, Duration.ofMinutes(5)))
                .hasMessage("THROUGHLINE_SHAPE_NARROW_BELOW was 1.5; it should be from 0.0 to 1.0");
    }

    private static ShapeSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("throughline.shape", ShapeSettings.class);
    }
}
