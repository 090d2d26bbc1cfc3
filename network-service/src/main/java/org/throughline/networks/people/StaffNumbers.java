package org.throughline.networks.people;

import java.util.regex.Pattern;
import org.throughline.kit.people.StaffPseudonyms;

/// What stands for a staff number from the edge inwards.
final class StaffNumbers {
    /// Who is signed in.
    static final String ME = "me";

    static final String UNUSABLE = "unusable";
    private static final Pattern USABLE = Pattern.compile("\\P{Cntrl}{1,128}");
    private final StaffPseudonyms pseudonyms;

    StaffNumbers(StaffPseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /// The pseudonym, or [#ME], or [#UNUSABLE] for what cannot be a staff number.
    String hidden(String staffNumber) {
        if (staffNumber.equalsIgnoreCase(ME)) {
            return ME;
        }
        return !staffNumber.isBlank() && USABLE.matcher(staffNumber).matches() ? pseudonyms.of(staffNumber) : UNUSABLE;
    }
}
