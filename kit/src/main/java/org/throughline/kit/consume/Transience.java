package org.throughline.kit.consume;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import org.apache.kafka.common.KafkaException;
import org.bson.BsonSerializationException;
import org.throughline.kit.outbox.OutboxFullException;

/// Tells trouble that passes from trouble that stays.
final class Transience {
    private Transience() {}

    /// Whether trying again may help. What is not known to pass is taken to stay: the event is parked, others go on.
    static boolean mayPass(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case MongoWriteException _, MongoCommandException _, BsonSerializationException _ -> {
                    return false;
                }
                case MongoException _, KafkaException _, OutboxFullException _ -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }
}
