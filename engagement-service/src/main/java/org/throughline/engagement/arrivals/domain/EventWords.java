package org.throughline.engagement.arrivals.domain;

import java.util.Locale;

/// What happened, from the type of the event that says it.
final class EventWords {
    private EventWords() {}

    /// `org.throughline.target.revised.v1` is `Target revised`.
    static String of(String type) {
        return switch (type) {
            case "org.throughline.measure.evaluated.v1",
                    "org.throughline.trust.measurement.recorded.v1",
                    "org.throughline.trust.measurement.withdrawn.v1" -> "New figures";
            case "org.throughline.target.signalled.v1" -> "New signal in the figures";
            default ->
                capitalised(type.replaceFirst("^org\\.throughline\\.", "")
                        .replaceFirst("\\.v\\d+$", "")
                        .replace('.', ' ')
                        .replace('-', ' '));
        };
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
