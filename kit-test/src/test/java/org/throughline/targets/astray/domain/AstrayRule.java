package org.throughline.targets.astray.domain;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A domain class that logs and asks the clock.
public final class AstrayRule {
    private static final Logger log = LoggerFactory.getLogger(AstrayRule.class);

    public Instant today() {
        log.info("asked");
        return Instant.now();
    }
}
