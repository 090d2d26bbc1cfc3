package org.throughline.kit.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.kit.notes.NoteService;
import org.throughline.kit.notes.Notes;
import org.throughline.kit.notes.RecordedNotes;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.TestIssuer;
import org.throughline.testing.TestService;

/// A service between neighbours that speak nothing but TLS, told of it as a cluster's manifests tell it.
@TestInstance(Lifecycle.PER_CLASS)
class TlsIT {
    private final TlsParts parts;
    private final TestService service;
    private final HttpClient trusting;

    TlsIT(@TempDir Path folder) throws Exception {
        Notes.createTopics();
        parts = TlsParts.in(folder);
        try (var admin = Admin.create(parts.client())) {
            admin.createTopics(Notes.topics()).all().get();
        }
        service = TestService.start(NoteService.class, parts.settings());
        trusting = HttpClient.newBuilder().sslContext(trustingIn(parts)).build();
    }

    @AfterAll
    void close() throws IOException {
        service.close();
        parts.close();
    }

    // Seen to fail (the broker hangs up, and nothing starts) with security.protocol left out of kit-tls.yaml.
    @Test
    void an_event_goes_from_https_by_a_broker_that_wants_a_certificate_into_a_store_with_tls() throws Exception {
        var id = UUID.randomUUID().toString();
        var posted = trusting.send(
                request("/api/events")
                        .header("Authorization", "Bearer " + TestIssuer.token(Person.system("notes-system")))
                        .header("Content-Type", "application/cloudevents+json")
                        .POST(BodyPublishers.ofString("""
                                {"specversion": "1.0", "id": "%s", "source": "/trust/notes-system",
                                 "type": "org.throughline.trust.note.recorded.v1", "time": "2026-03-02T08:00:00Z",
                                 "subject": "note/tls", "datacontenttype": "application/json",
                                 "data": {"note": "one", "title": "over TLS"}}
                                """.formatted(id)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(202);
        Await.until("it to be kept", () -> service.bean(RecordedNotes.class).has(id));
    }

    @Test
    void over_tls_browsers_are_told_to_stay_there_and_cookies_go_nowhere_else() throws Exception {
        var answer = trusting.send(request("/").header("Accept", "text/html").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=31536000");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void who_does_not_know_the_authority_does_not_talk_to_it() {
        try (var others = HttpClient.newHttpClient()) {
            assertThatExceptionOfType(SSLHandshakeException.class)
                    .isThrownBy(() -> others.send(request("/actuator/health").build(), BodyHandlers.ofString()));
        }
    }

    @Test
    void without_tls_it_does_not_answer_a_request() throws Exception {
        try (var plain = HttpClient.newHttpClient()) {
            HttpResponse<String> refused = plain.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + "/actuator/health"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void the_broker_talks_to_nobody_without_a_certificate() {
        var stranger = Map.<String, Object>of(
                "bootstrap.servers",
                "localhost:" + parts.broker().port(),
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                parts.certificate().authority().toString(),
                "default.api.timeout.ms",
                (int) Duration.ofSeconds(5).toMillis(),
                "request.timeout.ms",
                (int) Duration.ofSeconds(3).toMillis());
        try (var admin = Admin.create(stranger)) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> admin.listTopics().names().get())
                    .withCauseInstanceOf(KafkaException.class);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + service.port() + path));
    }

    private static SSLContext trustingIn(TlsParts parts) throws GeneralSecurityException, IOException {
        var known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        try (var authority = Files.newInputStream(parts.certificate().authority())) {
            known.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(authority));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
