package org.throughline.local.platform;

/// Why it does not go on, as the one line that the person at the terminal reads.
public final class TroubleException extends RuntimeException {
    private final String line;

    public TroubleException(String line) {
        super(line);
        this.line = line;
    }

    public TroubleException(String line, Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    public String line() {
        return line;
    }
}
