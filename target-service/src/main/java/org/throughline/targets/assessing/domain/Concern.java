package org.throughline.targets.assessing.domain;

import java.util.Locale;

/// Why a warning is there.
public enum Concern {
    /// Something is missing.
    INCOMPLETE,
    /// Something is unusual.
    SUSPECT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
