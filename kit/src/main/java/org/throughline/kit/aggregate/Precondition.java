package org.throughline.kit.aggregate;

import org.jspecify.annotations.Nullable;

/// What the writer believes to write upon (`If-Match`, `If-None-Match: *`).
///
/// @param version the version that must be there; null for any
/// @param absent that nothing must be there
public record Precondition(@Nullable Long version, boolean absent) {
    public static final Precondition NONE = new Precondition(null, false);

    boolean holdsFor(@Nullable Stored<?> current) {
        if (absent) {
            return current == null || current.removed();
        }
        return version == null || (current != null && !current.removed() && current.version() == version);
    }
}
