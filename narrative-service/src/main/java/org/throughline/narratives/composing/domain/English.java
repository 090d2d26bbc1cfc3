package org.throughline.narratives.composing.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Joins, numbers and dates as the NHS writes them (NHS digital service manual, content style guide).
final class English {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private English() {}

    /// "A", "A and B", "A, B and C".
    static String join(List<String> parts) {
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> parts.getFirst();
            default -> String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
        };
    }

    /// "1 April 2025".
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// "78%", "18 weeks", "3.5".
    static String amount(double value, String unit) {
        var number = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return switch (unit) {
            case "%", "percent", "per cent", "percentage" -> number + "%";
            case "" -> number;
            default -> number + " " + unit;
        };
    }

    /// A text as a sentence of its own: it ends with a full stop, and begins with a capital.
    static String sentence(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty()) {
            return "";
        }
        var last = stripped.charAt(stripped.length() - 1);
        var ended = last == '.' || last == '!' || last == '?' ? stripped : stripped + ".";
        return Character.toUpperCase(ended.charAt(0)) + ended.substring(1);
    }

    /// A text that follows a colon or stands within a sentence: no full stop at its end.
    static String clause(String text) {
        var stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
