package org.throughline.local.platform;

import java.time.Duration;

/// A short wait between two looks at something.
public final class Pause {
    private static final Duration SHORT = Duration.ofMillis(100);

    private Pause() {}

    public static void take() {
        try {
            Thread.sleep(SHORT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TroubleException("interrupted", e);
        }
    }
}
