package org.throughline.narratives.editions;

import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;

/// A version's number as the cursor of a history.
public final class Versions {
    private Versions() {}

    /// The number.
    ///
    /// @throws RefusedException if it is none
    public static long number(String version) {
        try {
            return Long.parseLong(version);
        } catch (NumberFormatException notANumber) {
            throw new RefusedException(new Refusal("after", version, "should be a version's number"));
        }
    }
}
