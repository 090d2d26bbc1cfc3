package org.throughline.engagement.whatif;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.whatif.domain.Change;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;

/// Reads what is asked; what an empty field of a form says is nothing.
public final class Asked {
    private Asked() {}

    /// @throws RefusedException naming every field that makes no sense
    public static Change of(
            @Nullable String threshold, @Nullable String from, @Nullable String statement, @Nullable String retire) {
        var refusals = new ArrayList<Refusal>();
        var change = new Change(
                number(threshold, refusals),
                day(from, refusals),
                blank(statement) ? null : statement,
                yes("retire", retire, refusals));
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return change;
    }

    static boolean yes(String field, @Nullable String text) {
        var refusals = new ArrayList<Refusal>();
        var yes = yes(field, text, refusals);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        return yes;
    }

    private static boolean yes(String field, @Nullable String text, List<Refusal> refusals) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (!text.isEmpty() && !text.equals("true")) {
            refusals.add(new Refusal(field, text, "should be true or false"));
        }
        return true;
    }

    private static @Nullable Double number(@Nullable String text, List<Refusal> refusals) {
        if (blank(text)) {
            return null;
        }
        try {
            var number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        refusals.add(new Refusal("threshold", text, "should be a number such as 78.5"));
        return null;
    }

    private static @Nullable LocalDate day(@Nullable String text, List<Refusal> refusals) {
        if (blank(text)) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            refusals.add(new Refusal("from", text, "should be an ISO date such as 2026-04-01"));
            return null;
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
