package org.throughline.narratives.sources;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;

/// Two that upsert the same new document at once: one of them meets the other's key and has to try again, now as an
/// update. What is written must bear being written twice.
public final class UpsertRace {
    private static final int ATTEMPTS = 5;

    private UpsertRace() {}

    /// The same for a single write.
    public static void retriedOnce(Runnable write) {
        try {
            write.run();
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
            write.run();
        }
    }

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
