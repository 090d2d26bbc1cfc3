package org.throughline.kit.consume;

/// The service has not yet read what was there when it started. It passes by itself: who consumes is called again.
public final class NotCaughtUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotCaughtUpException() {
        super("Not yet caught up with the ends that the topics had at the start");
    }
}
