package org.throughline.kit.outbox;

/// So many events of one aggregate wait for the broker that it takes no more writes. Trying again later helps: it
/// heals by itself when the broker is back (propagation.md, hole 5).
public final class OutboxFullException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OutboxFullException(String subject) {
        super("Too many events of " + subject + " wait for the message broker");
    }
}
