package org.throughline.kit.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;

/// An id in a path, chosen by the caller.
@Schema(type = "string", pattern = Id.PATTERN)
public record Id(String value) {
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{0,63}";
    private static final Pattern ALLOWED = Pattern.compile(PATTERN);

    /// @throws RefusedException if it is not an id
    public static Id of(String value) {
        if (!ALLOWED.matcher(value).matches()) {
            throw new RefusedException(new Refusal(
                    "id",
                    value,
                    "should be 1 to 64 small letters, digits and hyphens, beginning with a letter or digit"));
        }
        return new Id(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
