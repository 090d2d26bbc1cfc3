package org.throughline.targets.measurements.domain;

import org.jspecify.annotations.Nullable;
import org.throughline.targets.publishing.domain.Edition;

/// What is known of a measure's definition: the newest edition of its target that was seen.
///
/// @param edition the target's version; 0 before it was seen at all
/// @param definition null where the target is not known, or has no such measure
/// @param retired whether the target is
public record Terms(long edition, @Nullable Definition definition, boolean retired) {
    public static final Terms UNKNOWN = new Terms(0, null, false);

    public static Terms of(Edition edition, String measure) {
        return new Terms(
                edition.version(), Definition.in(edition.target(), measure).orElse(null), edition.retired());
    }

    Terms orNewer(Terms other) {
        return other.edition > edition ? other : this;
    }
}
