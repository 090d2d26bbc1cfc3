package org.throughline.narratives.voices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.throughline.narratives.voices.domain.Voice;

/// How long people wait for answers. Voices know only days, so do these.
final class AnswerTimes {
    private static final int AT_ONCE = 1_000;

    private final Voices voices;

    AnswerTimes(Voices voices) {
        this.voices = voices;
    }

    /// @param roles by the role that answered
    /// @param open how many wait
    /// @param oldestOpenDays how long the one that waits longest has done so; null where none does
    record View(List<Role> roles, int open, @Nullable Long oldestOpenDays) {}

    /// @param role null where the answer does not say
    /// @param medianDays from the day of the voice to that of its first answer
    record Role(@Nullable String role, int answered, long medianDays) {}

    View now() {
        return on(voices.today());
    }

    View on(LocalDate today) {
        var days = new TreeMap<String, List<Long>>();
        var waiting = new ArrayList<Long>();
        String after = null;
        do {
            var found = voices.page(null, null, after, AT_ONCE);
            found.forEach(stored -> add(stored.state(), today, days, waiting));
            after = found.size() < AT_ONCE ? null : found.getLast().id();
        } while (after != null);
        return new View(
                days.entrySet().stream()
                        .map(each -> new Role(
                                each.getKey().isEmpty() ? null : each.getKey(),
                                each.getValue().size(),
                                median(each.getValue())))
                        .toList(),
                waiting.size(),
                waiting.stream().max(Long::compare).orElse(null));
    }

    private static void add(Voice voice, LocalDate today, Map<String, List<Long>> days, List<Long> waiting) {
        if (voice.isOpen()) {
            waiting.add(ChronoUnit.DAYS.between(voice.raisedOn(), today));
        } else if (!voice.answers().isEmpty()) {
            var first = voice.answers().getFirst();
            days.computeIfAbsent(first.by() == null ? "" : first.by(), _ -> new ArrayList<>())
                    .add(ChronoUnit.DAYS.between(voice.raisedOn(), first.on()));
        }
    }

    private static long median(List<Long> days) {
        var sorted = days.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
