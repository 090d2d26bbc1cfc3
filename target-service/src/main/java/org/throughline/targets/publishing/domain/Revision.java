package org.throughline.targets.publishing.domain;

import java.time.Instant;
import java.util.List;

/// What was different in a version, in words, when and by whom.
public record Revision(long version, Instant at, Author by, List<String> differences) {
    public Revision {
        differences = List.copyOf(differences);
    }
}
