package org.throughline.local.platform;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;

/// What people and programs prove themselves with to the local identity provider: made once, and readable by its owner
/// only.
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    // Without letters and digits that look alike.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int LETTERS_OF_A_GROUP = 4;

    private final Properties all;

    private Secrets(Properties all) {
        this.all = all;
    }

    /// Makes those that are missing: a version that came later may need more of them.
    static void makeMissing(Path file) {
        var all = Files.exists(file) ? read(file).all : new Properties();
        var before = all.size();
        Accounts.PEOPLE.forEach(name -> make(all, "person." + name, Secrets::password));
        Accounts.clients().forEach(id -> make(all, "client." + id, Secrets::secret));
        if (all.size() > before) {
            write(all, file);
        }
    }

    static Secrets read(Path file) {
        var all = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            all.load(text);
            return new Secrets(all);
        } catch (IOException e) {
            throw new TroubleException("cannot read " + file + ": start the platform first (./throughline up)", e);
        }
    }

    String ofPerson(String name) {
        return all.getProperty("person." + name, "");
    }

    String ofClient(String id) {
        return all.getProperty("client." + id, "");
    }

    private static void make(Properties all, String name, Supplier<String> made) {
        if (all.getProperty(name, "").isBlank()) {
            all.setProperty(name, made.get());
        }
    }

    private static String password() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * LETTERS_OF_A_GROUP; i++) {
            password.append(i > 0 && i % LETTERS_OF_A_GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    private static String secret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(Properties all, Path file) {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var whole = file.resolveSibling(file.getFileName() + ".new");
        var text = new StringWriter();
        try {
            all.store(text, "Passwords and secrets of the local identity provider");
            Files.deleteIfExists(whole);
            try (var out = Files.newByteChannel(
                    whole, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                out.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new TroubleException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
