package org.throughline.embedded;

/// Somebody else listens on the port that was asked for.
public final class PortTakenException extends RuntimeException {
    private final int port;

    PortTakenException(int port) {
        super("port " + port + " is taken by another program; stop it or choose another port");
        this.port = port;
    }

    public int port() {
        return port;
    }
}
