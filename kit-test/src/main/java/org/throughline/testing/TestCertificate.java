package org.throughline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A key with a certificate that it signed itself: who trusts `authority` trusts whoever has `store`.
///
/// @param store PKCS12 with the key, under [#PASSWORD]
/// @param authority the certificate as PEM
public record TestCertificate(Path store, Path authority) {
    public static final String PASSWORD = "of-the-tests";
    private static final String NAME = "localhost";

    /// Makes one for this machine in a folder.
    public static TestCertificate in(Path folder) {
        try {
            Files.createDirectories(folder);
            var store = folder.resolve("key.p12");
            var authority = folder.resolve("ca.crt");
            Files.deleteIfExists(store);
            keytool(
                    store,
                    List.of(
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + NAME,
                            "-ext",
                            "SAN=dns:localhost,ip:127.0.0.1",
                            "-validity",
                            "1"));
            keytool(store, List.of("-exportcert", "-rfc", "-file", authority.toString()));
            return new TestCertificate(store, authority);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keytool(Path store, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        command.addAll(
                List.of("-alias", NAME, "-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", store.toString()));
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException("keytool made no certificate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
