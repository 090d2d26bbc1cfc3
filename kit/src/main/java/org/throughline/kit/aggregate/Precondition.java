package org.throughline.kit.aggregate;

import org.jspecify.annotations.Nullable;

/// What the writer believes to write upon (`If-Match`, `If-None-Match: *`).
///
/// @param version the version that must be there; null for any
/// @param presence whether anything must be there
public record Precondition(@Nullable Long version, Presence presence) {
    /// Whether something must be there.
    public enum Presence {
        EITHER,
        PRESENT,
        ABSENT
    }

    public static final Precondition NONE = new Precondition(null, Presence.EITHER);
    public static final Precondition ABSENT = new Precondition(null, Presence.ABSENT);
    public static final Precondition PRESENT = new Precondition(null, Presence.PRESENT);

    public static Precondition version(long version) {
        return new Precondition(version, Presence.PRESENT);
    }

    boolean holdsFor(@Nullable Stored<?> current) {
        return switch (presence) {
            case EITHER -> true;
            case PRESENT -> current != null && !current.removed() && (version == null || current.version() == version);
            case ABSENT -> current == null || current.removed();
        };
    }
}
