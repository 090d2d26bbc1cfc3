package org.throughline.kit.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes a pseudonym of a staff number: `k1-` and the first 16 bytes of HMAC-SHA-256 (RFC 2104) in hex. The number
/// itself is never stored or logged (safety.md 2). The prefix names the key, so that keys can be rotated.
public final class StaffPseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String KEY_NAME = "k1-";
    private static final int KEY_BYTES = 32;
    private static final int PSEUDONYM_BYTES = 16;

    private final SecretKeySpec key;

    /// Makes pseudonyms with this key.
    ///
    /// @throws IllegalArgumentException if the key has fewer than 32 bytes
    public StaffPseudonyms(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("The key for staff pseudonyms has " + key.length
                    + " bytes; it should have at least " + KEY_BYTES
                    + ": set THROUGHLINE_STAFF_KEY, or THROUGHLINE_STAFF_KEY_FILE to a file that holds it");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// The pseudonym of a staff number; white space around it and its case make no difference.
    public String of(String staffNumber) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var hash = mac.doFinal(staffNumber.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return KEY_NAME + HexFormat.of().formatHex(Arrays.copyOf(hash, PSEUDONYM_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
