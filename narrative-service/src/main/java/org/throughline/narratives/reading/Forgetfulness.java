package org.throughline.narratives.reading;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Removes versions that were revised so long ago that they are kept no more.
final class Forgetfulness {
    private static final Logger log = LoggerFactory.getLogger(Forgetfulness.class);

    private final MongoCollection<Document> versions;
    private final Duration keep;
    private final Clock clock;

    Forgetfulness(MongoCollection<Document> versions, Duration keep, Clock clock) {
        this.versions = versions;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void forget() {
        try {
            versions.deleteMany(lt("revisedAt", Date.from(clock.instant().minus(keep))));
        } catch (RuntimeException trouble) {
            log.warn("Old versions are removed in an hour: {}", trouble.toString());
        }
    }
}
