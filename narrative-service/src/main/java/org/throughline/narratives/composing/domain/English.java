package org.throughline.narratives.composing.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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

    /// The same with at most so many names: "A, B and 4 more teams".
    static String join(List<String> parts, int most, String thing) {
        if (parts.size() <= most + 1) {
            return join(parts);
        }
        var shown = new ArrayList<>(parts.subList(0, most));
        shown.add(parts.size() - most + " more " + thing + "s");
        return join(shown);
    }

    /// "1 April 2025".
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// "78%", "1 week", "18 weeks", "3.5".
    static String amount(double value, String unit) {
        var number = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return switch (unit) {
            case "%", "percent", "per cent", "percentage" -> number + "%";
            case "" -> number;
            case "days", "weeks", "hours", "minutes", "months" ->
                number + " " + (value == 1 ? unit.substring(0, unit.length() - 1) : unit);
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
        var ended = last == '.' || last == '!' || last == '?' || last == '…' ? stripped : stripped + ".";
        return Character.toUpperCase(ended.charAt(0)) + ended.substring(1);
    }

    /// A text that follows a colon or stands within a sentence: no full stop at its end.
    static String clause(String text) {
        var stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }

    /// Within a list after a colon, where each begins small, unless it begins with what is always written large.
    static String item(String text) {
        var clause = clause(text);
        var staysAsItIs = clause.length() < 2
                || !Character.isUpperCase(clause.charAt(0))
                || !Character.isLowerCase(clause.charAt(1));
        return !staysAsItIs || clause.startsWith("A ")
                ? Character.toLowerCase(clause.charAt(0)) + clause.substring(1)
                : clause;
    }

    // Most of what people write is flat already.
    private static String flat(String text) {
        if (isFlat(text)) {
            return text;
        }
        var flat = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                flat.append(c);
            } else if (flat.charAt(flat.length() - 1) != ' ') {
                flat.append(' ');
            }
        }
        return flat.toString();
    }

    private static boolean isFlat(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (Character.isWhitespace(c) && (c != ' ' || text.charAt(i + 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    /// As many whole sentences of a text as have at most so many words together; if its first one has more, so many
    /// words of that.
    static String shortened(String text, int words) {
        var flat = flat(text.strip());
        int end = 0;
        int count = 0;
        int lastWord = 0;
        for (int i = 0; i < flat.length(); i++) {
            if (flat.charAt(i) != ' ') {
                continue;
            }
            count++;
            if (count > words) {
                break;
            }
            lastWord = i;
            if (".!?".indexOf(flat.charAt(i - 1)) >= 0) {
                end = i;
            }
        }
        if (count < words) {
            return flat;
        }
        return end > 0 ? flat.substring(0, end) : flat.substring(0, lastWord) + "…";
    }
}
