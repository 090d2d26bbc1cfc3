package org.throughline.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Compares secrets as they are. They are random, as long as keys, and in a file in the clear all the same: hashing
/// them hides nothing, and where each token is of another team, it is what takes the time.
final class RandomSecrets implements PasswordEncoder {
    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence given, @Nullable String secret) {
        return given != null
                && secret != null
                && MessageDigest.isEqual(given.toString().getBytes(UTF_8), secret.getBytes(UTF_8));
    }
}
