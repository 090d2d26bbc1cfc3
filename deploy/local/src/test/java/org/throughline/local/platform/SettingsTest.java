package org.throughline.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    @Test
    void withoutSettingsEverythingIsWhereTheContractSays() {
        var settings = Settings.of(Map.of("THROUGHLINE_ROOT", "/built"), "RXX");

        assertThat(settings.home()).hasToString("/built/.throughline");
        assertThat(settings.organisation()).isEqualTo("RXX");
        assertThat(settings.parts()).containsExactly(Part.values());
        assertThat(settings.brokers()).isEqualTo("127.0.0.1:9092");
        assertThat(settings.storeUri()).isEqualTo("mongodb://127.0.0.1:27017");
        assertThat(Part.SERVICES.stream().map(settings::url))
                .containsExactly(
                        "http://localhost:8081",
                        "http://localhost:8082",
                        "http://localhost:8083",
                        "http://localhost:8084");
    }

    @Test
    void eachPortHasItsSetting() {
        assertThat(Arrays.stream(Part.values()).map(Part::portSetting))
                .containsExactly(
                        "THROUGHLINE_BROKER_PORT",
                        "THROUGHLINE_STORE_PORT",
                        "THROUGHLINE_IDENTITY_PORT",
                        "THROUGHLINE_TARGET_PORT",
                        "THROUGHLINE_NETWORK_PORT",
                        "THROUGHLINE_NARRATIVE_PORT",
                        "THROUGHLINE_ENGAGEMENT_PORT");

        var settings = Settings.of(Map.of("THROUGHLINE_NARRATIVE_PORT", "18083"), "RXX");

        assertThat(settings.port(Part.NARRATIVE)).isEqualTo(18083);
    }

    @Test
    void whatIsNoPortIsRefusedByTheNameOfItsSetting() {
        assertThatThrownBy(() -> Settings.of(Map.of("THROUGHLINE_STORE_PORT", "70000"), "RXX"))
                .hasMessage("THROUGHLINE_STORE_PORT is '70000'; it should be a port from 1 to 65535");
        assertThatThrownBy(() -> Settings.of(Map.of("THROUGHLINE_STORE_PORT", "mongo"), "RXX"))
                .hasMessage("THROUGHLINE_STORE_PORT is 'mongo'; it should be a port from 1 to 65535");
    }

    @Test
    void aBrokerAStoreAndAProviderThatAreThereAreNotStarted() {
        var settings = Settings.of(
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "kafka:9092",
                        "MONGODB_URI",
                        "mongodb://mongo/?replicaSet=rs0",
                        "THROUGHLINE_ISSUER_URI",
                        "https://sign-in.trust.example/realms/staff"),
                "RXX");

        assertThat(settings.parts()).isEqualTo(Part.SERVICES);
        assertThat(settings.issuerUri()).isEqualTo("https://sign-in.trust.example/realms/staff");
        assertThat(settings.brokers()).isEqualTo("kafka:9092");
        assertThat(settings.storeUri()).isEqualTo("mongodb://mongo/?replicaSet=rs0");
    }

    @Test
    void aHomeOfItsOwnAndAnotherTrustCanBeChosen() {
        var settings = Settings.of(Map.of("THROUGHLINE_HOME", "/else", "THROUGHLINE_ORGANISATION", "RYY"), "RXX");

        assertThat(settings.home()).hasToString("/else");
        assertThat(settings.organisation()).isEqualTo("RYY");
    }
}
