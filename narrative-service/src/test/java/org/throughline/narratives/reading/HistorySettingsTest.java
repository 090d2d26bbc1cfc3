package org.throughline.narratives.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HistorySettingsTest {
    @Test
    void ten_years_unless_set() {
        assertThat(bound(Map.of()).keep()).isEqualTo(Duration.ofDays(3650));
        assertThat(bound(Map.of("throughline.history.keep", "365d")).keep()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void not_so_short_that_nobody_sees_what_changed() {
        assertThatThrownBy(() -> new HistorySettings(Duration.ofDays(29)))
                .hasMessage("THROUGHLINE_HISTORY_KEEP should be at least 30 days, such as 3650d, and was PT696H");
    }

    private static HistorySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("throughline.history", HistorySettings.class);
    }
}
