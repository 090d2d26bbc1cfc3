package org.throughline.engagement.deadletters;

import java.util.Optional;
import java.util.stream.Stream;

/// What became of what was refused.
enum Standing {
    PARKED("parked", "Waiting", "It waits to be replayed or discarded."),
    REPLAYED("replayed", "Replayed", "It was replayed, and applied."),
    SUPERSEDED("superseded", "Superseded", "It was replayed when something newer was there, and did nothing."),
    DISCARDED("discarded", "Discarded", "It was discarded.");

    private final String word;
    private final String title;
    private final String sentence;

    Standing(String word, String title, String sentence) {
        this.word = word;
        this.title = title;
        this.sentence = sentence;
    }

    static Optional<Standing> of(String word) {
        return Stream.of(values())
                .filter(standing -> standing.word.equals(word))
                .findFirst();
    }

    /// As services write it.
    String word() {
        return word;
    }

    /// As people read it.
    String title() {
        return title;
    }

    String sentence() {
        return sentence;
    }
}
