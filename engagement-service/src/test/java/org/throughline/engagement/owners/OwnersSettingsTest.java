package org.throughline.engagement.owners;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OwnersSettingsTest {
    @Test
    void the_services_of_this_machine_and_five_seconds_unless_told() {
        assertThat(bound(Map.of()))
                .isEqualTo(new OwnersSettings(
                        URI.create("http://localhost:8081"),
                        URI.create("http://localhost:8082"),
                        URI.create("http://localhost:8083"),
                        URI.create("http://localhost:8084"),
                        Duration.ofSeconds(5)));
    }

    @Test
    void each_service_is_where_it_is_said_to_be() {
        var settings = bound(Map.of(
                "throughline.owners.target-url",
                "http://a",
                "throughline.owners.network-url",
                "http://b",
                "throughline.owners.narrative-url",
                "http://c",
                "throughline.owners.engagement-url",
                "http://d",
                "throughline.owners.patience",
                "1s"));
        assertThat(Owner.values())
                .extracting(owner -> settings.url(owner).toString())
                .containsExactly("http://a", "http://b", "http://c", "http://d");
        assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(1));
    }

    private static OwnersSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("throughline.owners", OwnersSettings.class);
    }
}
