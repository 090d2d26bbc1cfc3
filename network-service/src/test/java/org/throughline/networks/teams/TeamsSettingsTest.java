package org.throughline.networks.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TeamsSettingsTest {
    @Test
    void the_ten_of_the_health_service_unless_set() {
        assertThat(bound(Map.of()).staffGroups())
                .hasSize(10)
                .contains("Nursing and Midwifery Registered", "Estates and Ancillary", "Supplementary Roles");
    }

    @Test
    void a_trust_may_offer_others() {
        assertThat(bound(Map.of("throughline.teams.staff-groups", "Nurses,Porters"))
                        .staffGroups())
                .isEqualTo(List.of("Nurses", "Porters"));
    }

    private static TeamsSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("throughline.teams", TeamsSettings.class);
    }
}
