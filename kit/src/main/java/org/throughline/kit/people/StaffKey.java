package org.throughline.kit.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/// The key that pseudonyms are made with, from the environment or from a file.
final class StaffKey {
    private static final String KEY = "throughline.staff-key";
    private static final String FILE = "throughline.staff-key-file";

    private StaffKey() {}

    /// Pseudonyms by the key that is set.
    ///
    /// @throws MissingException if there is none that can be used
    static StaffPseudonyms pseudonyms(Environment environment) {
        var key = environment.getProperty(KEY, "").strip();
        var file = environment.getProperty(FILE, "").strip();
        if (key.isEmpty() == file.isEmpty()) {
            throw new MissingException(
                    key.isEmpty()
                            ? "No key is set to turn staff numbers into pseudonyms with."
                            : "Both THROUGHLINE_STAFF_KEY and THROUGHLINE_STAFF_KEY_FILE are set.");
        }
        try {
            return new StaffPseudonyms((key.isEmpty() ? read(file) : key).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException tooShort) {
            throw new MissingException(tooShort.getMessage() + ".");
        }
    }

    // A line break at the end is the editor's, not the key's.
    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException unreadable) {
            throw new MissingException("The file " + file + " of THROUGHLINE_STAFF_KEY_FILE cannot be read as text: "
                    + unreadable.getClass().getSimpleName() + ".");
        }
    }

    /// There is no key; the service does not start without.
    static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingException(String message) {
            super(message);
        }
    }
}
