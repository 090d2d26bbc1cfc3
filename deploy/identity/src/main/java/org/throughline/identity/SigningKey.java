package org.throughline.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.Set;

/// The key that tokens are signed with: made once and readable by its owner only, so that tokens outlast a restart.
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey of(Path file) {
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : made(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (ParseException | JOSEException unusable) {
            throw new IllegalStateException(file + " holds no key; delete it and a new one is made", unusable);
        }
    }

    private static RSAKey made(Path file) throws IOException, JOSEException {
        var key = new RSAKeyGenerator(BITS)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var out = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            out.write(ByteBuffer.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8)));
        }
        return key;
    }
}
