package org.throughline.local.platform;

import java.io.PrintStream;

/// What the person who started the launcher reads.
public final class Terminal {
    private final PrintStream out;

    public Terminal(PrintStream out) {
        this.out = out;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    public void blank() {
        say("");
    }
}
