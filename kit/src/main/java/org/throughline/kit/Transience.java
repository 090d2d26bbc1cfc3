package org.throughline.kit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.bson.BsonSerializationException;
import org.throughline.kit.consume.NotCaughtUpException;
import org.throughline.kit.outbox.OutboxFullException;

/// Tells trouble that passes (the store or the broker does not answer, others are faster) from trouble that stays.
public final class Transience {
    /// What MongoDB answers to a document or command that is wrong in itself: bad value, failed to parse, type
    /// mismatch, path not viable, conflicting operators, field names, validation, too large. Any other answer tells
    /// of the store's own trouble, a refused password included: parking all events for that would be wrong.
    private static final Set<Integer> ITS_OWN_FAULT =
            Set.of(2, 9, 14, 28, 40, 52, 54, 55, 57, 66, 121, 10_334, 17_280, 17_419);

    private Transience() {}

    /// Whether trying again may help. What is not known to pass is taken to stay: the event is parked, others go on.
    public static boolean mayPass(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BsonSerializationException _, RecordTooLargeException _, SerializationException _ -> {
                    return false;
                }
                case MongoException mongo -> {
                    return mayPass(mongo);
                }
                case KafkaException _, OutboxFullException _, ContendedException _, NotCaughtUpException _ -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean mayPass(MongoException trouble) {
        return switch (trouble) {
            case MongoWriteException write -> mayPass(write.getError().getCategory(), write.getCode());
            case MongoBulkWriteException bulk ->
                bulk.getWriteErrors().stream().allMatch(error -> mayPass(error.getCategory(), error.getCode()));
            case MongoServerException server -> !ITS_OWN_FAULT.contains(server.getCode());
            default -> true;
        };
    }

    // A key that is there already: another upsert was faster, and the next try finds it.
    private static boolean mayPass(ErrorCategory category, int code) {
        return category != ErrorCategory.UNCATEGORIZED || !ITS_OWN_FAULT.contains(code);
    }
}
