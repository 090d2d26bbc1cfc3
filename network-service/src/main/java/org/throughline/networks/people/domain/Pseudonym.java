package org.throughline.networks.people.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/// Stands for a person. The staff number cannot be worked out from it without the key.
public record Pseudonym(String value) {
    private static final Pattern FORM = Pattern.compile("k\\d{1,3}-[0-9a-f]{32}");

    public Pseudonym {
        if (!FORM.matcher(value).matches()) {
            // What came instead may be a staff number, so it is not told.
            throw new IllegalArgumentException("Not a pseudonym");
        }
    }

    /// Empty if the text is not a pseudonym.
    public static Optional<Pseudonym> in(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Pseudonym(text)) : Optional.empty();
    }
}
