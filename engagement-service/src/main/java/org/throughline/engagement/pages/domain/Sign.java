package org.throughline.engagement.pages.domain;

import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Reading;
import org.throughline.engagement.wording.domain.Assurance;
import org.throughline.engagement.wording.domain.Variation;

/// An icon and the words that go with it.
///
/// @param icon the id of the icon's symbol
/// @param tone the class that colours it
public record Sign(String icon, String tone, String label, String explanation) {
    private static final Sign NONE = new Sign("", "", "No figures yet", "nothing can be said of them");

    /// What a chart says of how its figures move.
    public static Sign variation(@Nullable Reading reading) {
        if (reading == null || reading.latest() == null) {
            return NONE;
        }
        return of(reading.variation());
    }

    /// @param wire such as `improvement_high`
    public static Sign of(String wire) {
        var variation = Variation.of(wire);
        return new Sign(variation.icon(), variation.tone().css(), variation.label(), variation.explanation());
    }

    /// What it says of the threshold; null where none holds or nothing can be said.
    public static @Nullable Sign assurance(@Nullable Reading reading) {
        if (reading == null || reading.assurance() == null) {
            return null;
        }
        var assurance = Assurance.of(reading.assurance());
        return new Sign(assurance.icon(), assurance.tone().css(), assurance.label(), assurance.explanation());
    }

    public boolean hasIcon() {
        return !icon.isEmpty();
    }
}
