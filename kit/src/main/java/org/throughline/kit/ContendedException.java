package org.throughline.kit;

/// Others write to the same thing all the time, so that no try got through. Trying again later helps.
public final class ContendedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ContendedException(String what) {
        super("Others write to " + what + " all the time");
    }
}
