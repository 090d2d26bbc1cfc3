package org.throughline.kit.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SuppressionSettingsTest {
    @Test
    void eleven_unless_set() {
        assertThat(bound(Map.of()).threshold()).isEqualTo(11);
    }

    @Test
    void a_trust_may_set_another() {
        assertThat(bound(Map.of("throughline.suppression.threshold", "20")).threshold())
                .isEqualTo(20);
    }

    @Test
    void never_below_five() {
        assertThat(new SuppressionSettings(5).threshold()).isEqualTo(5);
        assertThatThrownBy(() -> new SuppressionSettings(4))
                .hasMessage("THROUGHLINE_SUPPRESSION_THRESHOLD was 4; it should be at least 5, as in smaller groups"
                        + " everybody knows who is meant");
        assertThatThrownBy(() -> new SmallGroups(4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SuppressionSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("throughline.suppression", SuppressionSettings.class);
    }
}
