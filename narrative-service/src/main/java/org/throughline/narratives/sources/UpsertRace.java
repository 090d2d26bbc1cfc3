package org.throughline.narratives.sources;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;

/// Two that upsert the same new document at once: one of them meets the other's key and has to try again, now as an
/// update. What is written must bear being written twice.
public final class UpsertRace {
    private static final int ATTEMPTS = 5;

    private UpsertRace() {}

    public static void retried(Runnable write) {
        for (int attempt = 1; ; attempt++) {
            try {
                write.run();
                return;
            } catch (MongoBulkWriteException raced) {
                var onlyRaces = raced.getWriteErrors().stream()
                        .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
                if (!onlyRaces || attempt == ATTEMPTS) {
                    throw raced;
                }
            }
        }
    }
}
