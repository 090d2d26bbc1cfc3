package org.throughline.engagement.scoring.domain;

import java.time.YearMonth;

/// What one survey found in one month: told as a whole, once.
public record Edition(String survey, YearMonth month) {
    /// A slash is in no survey's id, so no two editions have the same.
    public String id() {
        return survey + "/" + month;
    }
}
