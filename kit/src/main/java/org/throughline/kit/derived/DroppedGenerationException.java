package org.throughline.kit.derived;

/// Somebody wants to go back further than there is anything left of.
public final class DroppedGenerationException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DroppedGenerationException(int generation, int newest) {
        super(
                "THROUGHLINE_GENERATION was %d, which was dropped when a later one was complete; it should be %d, or %d to build anew"
                        .formatted(generation, newest, newest + 1));
    }
}
