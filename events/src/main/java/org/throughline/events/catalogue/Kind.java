package org.throughline.events.catalogue;

public enum Kind {
    /// Carries the full state of its subject: the greatest sequence wins, an older one does nothing.
    STATE,
    /// Happened once: kept once by its id, never dropped for its sequence.
    FACT
}
