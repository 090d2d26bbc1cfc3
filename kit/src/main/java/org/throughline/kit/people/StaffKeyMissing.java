package org.throughline.kit.people;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what to set where the key is missing.
public final class StaffKeyMissing extends AbstractFailureAnalyzer<StaffKey.MissingException> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, StaffKey.MissingException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set THROUGHLINE_STAFF_KEY to at least 32 random characters (such as openssl rand -hex 32 makes), or"
                        + " THROUGHLINE_STAFF_KEY_FILE to a file that holds them. All services of a trust take the same"
                        + " key; with another one nobody is who they were.",
                cause);
    }
}
