package org.throughline.narratives.voices.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// A code that is shown once to who raised something without a name, and lets them take it back. Only its hash is kept.
/// It has so many bits of chance that its hash needs no salt and nobody finds it by trying.
public final class WithdrawalCode {
    /// So many bytes of chance.
    public static final int BYTES = 15;

    /// No letter or digit that is taken for another on paper.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUP = 4;

    private WithdrawalCode() {}

    /// The code for people, in groups: `k7qd-…`.
    public static String of(byte[] chance) {
        var code = new StringBuilder();
        for (int i = 0; i < chance.length * 8 / 5; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(fiveBits(chance, i * 5)));
        }
        return code.toString();
    }

    private static int fiveBits(byte[] chance, int from) {
        int value = 0;
        for (int bit = from; bit < from + 5; bit++) {
            value = value << 1 | (chance[bit / 8] >> (7 - bit % 8) & 1);
        }
        return value;
    }

    /// What is kept of it. Spaces, hyphens and capitals make no difference.
    public static String hash(String code) {
        var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /// Whether it is the code of this hash, found out in the same time whatever the answer.
    public static boolean fits(String code, String hash) {
        return MessageDigest.isEqual(
                hash(code).getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.UTF_8));
    }
}
