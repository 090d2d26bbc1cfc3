package org.throughline.narratives.voices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.aggregate.Stored;
import org.throughline.narratives.sources.Directory;
import org.throughline.narratives.voices.domain.Speaker;
import org.throughline.narratives.voices.domain.Voice;
import org.throughline.narratives.wording.domain.Dates;

/// A voice in words.
record VoiceCard(
        String id,
        String about,
        String from,
        String raised,
        String state,
        String text,
        List<Answer> answers,
        String reason) {
    record Answer(String by, String on, String text) {}

    boolean closed() {
        return !reason.isEmpty();
    }

    /// Those of voices, with the names of what they are about, in two or three queries for all.
    static List<VoiceCard> of(Collection<Stored<Voice>> voices, Directory directory) {
        var subjects = new ArrayList<String>();
        for (var voice : voices) {
            subjects.add(voice.state().about());
            var from = voice.state().from();
            if (from != null && from.kind().equals("team")) {
                subjects.add("team/" + from.id());
            }
        }
        var names = directory.names(subjects);
        return voices.stream().map(voice -> of(voice, names)).toList();
    }

    private static VoiceCard of(Stored<Voice> stored, Map<String, String> names) {
        var voice = stored.state();
        return new VoiceCard(
                stored.id(),
                label(voice.about(), names),
                from(voice.from(), names),
                Dates.day(voice.raisedOn()),
                switch (voice.state()) {
                    case "open" -> "waits for an answer";
                    case "answered" -> "answered";
                    case "closed" -> "closed";
                    default -> "taken back";
                },
                voice.text(),
                voice.answers().stream()
                        .map(answer -> new Answer(
                                answer.by() == null
                                        ? "A leader"
                                        : "The " + answer.by().replace('-', ' '),
                                Dates.day(answer.on()),
                                answer.text()))
                        .toList(),
                voice.reason() == null ? "" : voice.reason());
    }

    static String label(String subject, Map<String, String> names) {
        return names.getOrDefault(
                subject, subject.substring(subject.indexOf('/') + 1).replace('-', ' '));
    }

    private static String from(@Nullable Speaker from, Map<String, String> names) {
        if (from == null) {
            return "without a name";
        }
        return "from " + (from.kind().equals("team") ? label("team/" + from.id(), names) : from.id());
    }
}
