package org.throughline.narratives.voices;

import java.time.LocalDate;
import java.util.List;
import org.throughline.events.catalogue.Event;
import org.throughline.events.narratives.VoiceAbout;
import org.throughline.events.narratives.VoiceAnswered;
import org.throughline.events.narratives.VoiceClosed;
import org.throughline.events.narratives.VoiceRaised;
import org.throughline.events.narratives.VoiceWithdrawn;
import org.throughline.narratives.voices.domain.Voice;

/// What others are told of a voice: never its words, nor who said them.
final class VoiceNews {
    private VoiceNews() {}

    static List<Event> raised(String id, Voice voice) {
        return List.of(new VoiceRaised(id, about(voice), voice.anonymous(), voice.raisedOn()));
    }

    static List<Event> moved(String id, Voice before, Voice voice, LocalDate today) {
        return List.of(
                switch (voice.state()) {
                    case "answered" ->
                        new VoiceAnswered(
                                id,
                                about(voice),
                                voice.answers().getLast().by(),
                                voice.raisedOn(),
                                today,
                                before.answers().isEmpty());
                    case "closed" -> new VoiceClosed(id, about(voice), today);
                    default -> new VoiceWithdrawn(id, about(voice), today);
                });
    }

    private static VoiceAbout about(Voice voice) {
        var subject = voice.about();
        var slash = subject.indexOf('/');
        return new VoiceAbout(subject.substring(0, slash), subject.substring(slash + 1));
    }
}
