package org.throughline.kit.tls;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import org.throughline.embedded.EmbeddedBroker;
import org.throughline.testing.TestCertificate;

/// A broker that takes nobody without a certificate, and a store, both of which speak TLS and nothing else.
record TlsParts(TestCertificate certificate, EmbeddedBroker broker, MongoServer store) implements AutoCloseable {
    private static final char[] PASSWORD = TestCertificate.PASSWORD.toCharArray();

    static TlsParts in(Path folder) throws IOException, GeneralSecurityException {
        var certificate = TestCertificate.in(folder.resolve("keys"));
        var store = new MongoServer(H2Backend.inMemory());
        var keys = KeyStore.getInstance(certificate.store().toFile(), PASSWORD);
        var alias = keys.aliases().nextElement();
        store.enableSsl((PrivateKey) keys.getKey(alias, PASSWORD), null, (X509Certificate) keys.getCertificate(alias));
        store.bind("127.0.0.1", 0);
        return new TlsParts(certificate, EmbeddedBroker.start(folder.resolve("broker"), 0, broker(certificate)), store);
    }

    private static Map<String, String> broker(TestCertificate certificate) {
        var settings = new HashMap<>(ssl(certificate));
        settings.put("listener.security.protocol.map", "PLAINTEXT:SSL,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("ssl.client.auth", "required");
        return settings;
    }

    /// How a client of the broker is set up that is no service: these have it from their profile.
    Map<String, Object> client() {
        var settings = new HashMap<String, Object>(ssl(certificate));
        settings.put("bootstrap.servers", "localhost:" + broker.port());
        settings.put("security.protocol", "SSL");
        return settings;
    }

    private static Map<String, String> ssl(TestCertificate certificate) {
        return Map.of(
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.authority().toString(),
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                certificate.store().toString(),
                "ssl.keystore.password",
                TestCertificate.PASSWORD);
    }

    /// What a service is told, as in a cluster.
    String[] settings() {
        return new String[] {
            "spring.profiles.active=tls",
            "spring.kafka.bootstrap-servers=localhost:" + broker.port(),
            "KAFKA_TRUSTSTORE_FILE=" + certificate.authority(),
            "KAFKA_KEYSTORE_FILE=" + certificate.store(),
            "KAFKA_KEYSTORE_PASSWORD=" + TestCertificate.PASSWORD,
            "spring.mongodb.uri=mongodb://localhost:" + store.getLocalAddress().getPort(),
            "MONGODB_CA_FILE=" + certificate.authority(),
            "spring.ssl.bundle.jks.http.keystore.location=file:" + certificate.store(),
            "spring.ssl.bundle.jks.http.keystore.password=" + TestCertificate.PASSWORD,
            "server.ssl.bundle=http",
            "throughline.access.pages.enabled=true"
        };
    }

    @Override
    public void close() throws IOException {
        broker.close();
        store.shutdownNow();
    }
}
