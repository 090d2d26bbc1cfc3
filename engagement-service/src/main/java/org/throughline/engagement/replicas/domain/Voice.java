package org.throughline.engagement.replicas.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A voice, as far as leaders' pages go: when it was raised, and whether somebody answered. Its words are read where
/// they can still be withdrawn.
///
/// @param kind what it is about: `team`, `target` or `network`
public record Voice(
        String id, String kind, String about, LocalDate raised, Optional<LocalDate> answered, boolean over) {

    /// Puts the steps together, whatever their order. Of one whose raising has not been heard of yet nothing is known.
    public static List<Voice> of(Collection<VoiceStep> steps) {
        Map<String, Map<String, VoiceStep>> byVoice = new HashMap<>();
        steps.forEach(step ->
                byVoice.computeIfAbsent(step.voice(), _ -> new HashMap<>()).put(step.step(), step));
        return byVoice.values().stream()
                .filter(of -> of.containsKey("raised"))
                .map(Voice::of)
                .sorted(Comparator.comparing(Voice::raised).thenComparing(Voice::id))
                .toList();
    }

    private static Voice of(Map<String, VoiceStep> steps) {
        var raised = Objects.requireNonNull(steps.get("raised"));
        return new Voice(
                raised.voice(),
                raised.kind(),
                raised.about(),
                raised.on(),
                Optional.ofNullable(steps.get("answered")).map(VoiceStep::on),
                steps.containsKey("closed") || steps.containsKey("withdrawn"));
    }

    public boolean waits() {
        return answered.isEmpty() && !over;
    }
}
