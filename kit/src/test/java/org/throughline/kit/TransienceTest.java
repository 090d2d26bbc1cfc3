package org.throughline.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.Arrays;
import java.util.Set;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.throughline.kit.outbox.OutboxFullException;

/// Trouble that passes is waited for; trouble that stays parks its event. Taking the one for the other loses events or
/// stops a partition.
class TransienceTest {
    private static final ServerAddress SERVER = new ServerAddress("localhost");
    private static final int BAD_VALUE = 2;
    private static final int TOO_LARGE = 10_334;
    private static final int DUPLICATE_KEY = 11_000;
    private static final int NOT_PRIMARY = 10_107;
    private static final int NOT_AUTHORISED = 13;

    @Test
    void a_store_or_broker_that_does_not_answer_passes() {
        assertPasses(new MongoSocketException("away", SERVER));
        assertPasses(new MongoTimeoutException("away"));
        assertPasses(new TimeoutException("away"));
        assertPasses(new OutboxFullException("note/one"));
        assertPasses(new ContendedException("note/one"));
    }

    @Test
    void a_replica_that_is_no_longer_the_primary_passes() {
        assertPasses(command(NOT_PRIMARY));
    }

    /// Else a password that was changed too early would park all that comes in. Seen to fail (it stayed) with
    /// every command exception staying.
    @Test
    void a_store_that_does_not_let_us_in_passes() {
        assertPasses(command(NOT_AUTHORISED));
    }

    @Test
    void another_that_was_faster_passes() {
        assertPasses(write(DUPLICATE_KEY));
        assertPasses(bulk(DUPLICATE_KEY));
    }

    @Test
    void a_document_that_is_wrong_in_itself_stays() {
        assertStays(write(BAD_VALUE));
        assertStays(write(TOO_LARGE));
        assertStays(command(BAD_VALUE));
        assertStays(new BsonMaximumSizeExceededException("too large"));
        assertStays(new RecordTooLargeException("too large"));
    }

    /// Seen to fail (it passed) with a bulk write's exception as the store's trouble: one bad document stopped its
    /// partition for ever.
    @Test
    void one_wrong_document_in_a_bulk_write_stays() {
        assertStays(bulk(DUPLICATE_KEY, TOO_LARGE));
    }

    @Test
    void a_defect_stays_whatever_it_is_wrapped_in() {
        assertStays(new IllegalStateException("a defect"));
        assertStays(new NullPointerException());
        assertPasses(new IllegalStateException("wrapped", new MongoTimeoutException("away")));
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonDouble(0))
                        .append("code", new BsonInt32(code))
                        .append("errmsg", new BsonString("no")),
                SERVER);
    }

    private static MongoWriteException write(int code) {
        return new MongoWriteException(new WriteError(code, "no", new BsonDocument()), SERVER, Set.of());
    }

    private static MongoBulkWriteException bulk(int... codes) {
        var errors = Arrays.stream(codes)
                .mapToObj(code -> new BulkWriteError(code, "no", new BsonDocument(), 0))
                .toList();
        return new MongoBulkWriteException(BulkWriteResult.unacknowledged(), errors, null, SERVER, Set.of());
    }

    private static void assertPasses(RuntimeException trouble) {
        assertThat(Transience.mayPass(trouble)).as(trouble.toString()).isTrue();
    }

    private static void assertStays(RuntimeException trouble) {
        assertThat(Transience.mayPass(trouble)).as(trouble.toString()).isFalse();
    }
}
