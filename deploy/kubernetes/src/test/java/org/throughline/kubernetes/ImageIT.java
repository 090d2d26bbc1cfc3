package org.throughline.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.embedded.LoopbackPort;
import org.throughline.events.Throughline;
import org.throughline.testing.Await;
import org.throughline.testing.TestKafka;
import org.throughline.testing.TestMongo;

/// The image's content as a process: laid out, trained and started by what the Containerfile itself runs.
class ImageIT {
    /// The one that has everything in it: consumers, pages and sign-in.
    private static final String SERVICE = "narrative-service";
    private static final Path WORK = Path.of("target", "image").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int STOPPED_BY_SIGTERM = 128 + 15;

    private static Image image = new Image(WORK);

    @BeforeAll
    static void assemble() throws IOException {
        Files.createDirectories(WORK);
        image = Image.assembled(SERVICE, WORK.resolve(SERVICE), LoopbackPort.free());
    }

    private static Map<String, String> environment(int port) {
        return new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                TestKafka.bootstrapServers(),
                "MONGODB_URI",
                TestMongo.uri("image"),
                "THROUGHLINE_ORGANISATION",
                "RXX",
                "THROUGHLINE_ISSUER_URI",
                "https://issuer.invalid",
                "THROUGHLINE_STAFF_KEY",
                "a key of the tests, long enough: 0123456789abcdef",
                "THROUGHLINE_CLIENT_ID",
                "staff-pages",
                "THROUGHLINE_CLIENT_SECRET",
                "a secret of the tests",
                "THROUGHLINE_PORT",
                Integer.toString(port)));
    }

    /// Seen to fail with a file of the layout touched after the training: the JVM refuses the cache.
    @Test
    void it_starts_with_its_cache_as_a_user_that_may_write_nothing_answers_and_stops_when_told() throws Exception {
        TestKafka.createTopics(
                1,
                Throughline.TARGETS,
                Throughline.NETWORKS,
                Throughline.NARRATIVES,
                Throughline.PEOPLE,
                Throughline.RECOMPOSE);
        int port = LoopbackPort.free();
        var log = WORK.resolve("service.log");
        var process = image.start(environment(port), log);
        try {
            Await.until("the service is ready", PATIENCE, () -> {
                if (!process.isAlive()) {
                    throw new AssertionError(Project.text(log));
                }
                return status(port, "/actuator/health/readiness") == 200;
            });
            assertThat(status(port, "/actuator/health/liveness")).isEqualTo(200);
            assertThat(status(port, "/api/organisation-narrative")).isEqualTo(401);
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("stopped in time").isTrue();
        assertThat(process.exitValue()).isEqualTo(STOPPED_BY_SIGTERM);
        assertThat(image.app()).isDirectoryNotContaining(file -> file.toString().endsWith(".log"));
    }

    /// Both parts of the tests speak no TLS: that connections to them fail, and how, shows that the profile's files
    /// were read and that neither Kafka nor the store would be spoken to in the clear.
    @Test
    void with_the_profile_of_a_cluster_it_speaks_tls_or_not_at_all() throws Exception {
        var keys = Certificates.in(WORK.resolve("keys"));
        var environment = environment(LoopbackPort.free());
        environment.putAll(Map.of(
                "SPRING_PROFILES_ACTIVE", "tls",
                "KAFKA_TRUSTSTORE_FILE", keys.authority().toString(),
                "KAFKA_KEYSTORE_FILE", keys.store().toString(),
                "KAFKA_KEYSTORE_PASSWORD", Certificates.PASSWORD,
                "MONGODB_CA_FILE", keys.authority().toString()));
        environment.merge(
                "MONGODB_URI",
                "serverSelectionTimeoutMS=5000",
                (uri, option) -> uri + (uri.contains("?") ? "&" : "?") + option);
        var log = WORK.resolve("tls.log");
        var process = image.start(environment, log);
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Project.text(log))
                .contains("MongoTimeoutException", "\"ecs\"")
                .doesNotContain("Failed to load SSL keystore");
    }

    private static int status(int port, String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /// A key with its certificate, as Strimzi hands them to a service.
    private record Certificates(Path store, Path authority) {
        static final String PASSWORD = "of-the-tests";

        static Certificates in(Path folder) throws IOException, InterruptedException {
            Files.createDirectories(folder);
            var store = folder.resolve("user.p12");
            var authority = folder.resolve("ca.crt");
            Files.deleteIfExists(store);
            keytool(List.of("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + SERVICE, "-validity", "1"), store);
            keytool(List.of("-exportcert", "-rfc", "-file", authority.toString()), store);
            return new Certificates(store, authority);
        }

        private static void keytool(List<String> arguments, Path store) throws IOException, InterruptedException {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
            command.addAll(arguments);
            command.addAll(List.of(
                    "-alias",
                    "service",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString()));
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        }
    }
}
