package org.throughline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.embedded.Fields.Others;

final class BsonTest {
    private static final Document ONE_OF_EACH = new Document("_id", "a")
            .append("text", "näh?")
            .append("empty", "")
            .append("double", 1.5)
            .append("int", 7)
            .append("long", 1L << 40)
            .append("yes", true)
            .append("none", null)
            .append("at", Instant.ofEpochMilli(1_700_000_000_000L))
            .append("within", new Document("x", List.of(1, new Document("y", "z"))))
            .append("list", List.of("a", 2, List.of()))
            .append("bytes", UUID.fromString("00000000-0000-0001-0000-000000000002"))
            .append("object", new ObjectId())
            .append("stamp", new BsonTimestamp(12L))
            .append("exact", Decimal128.fromNumber(new BigDecimal("1.10")))
            .append("pattern", new BsonRegularExpression("^a+", "i"))
            .append("without-flags", new BsonRegularExpression("b", ""))
            .append("script", new BsonJavaScript("1"))
            .append("least", MinKey.getInstance())
            .append("most", MaxKey.getInstance())
            .append("last", "z");

    private static Set<String> names() {
        return ONE_OF_EACH.keySet();
    }

    private static byte[] asTheLibraryWritesIt(Document document) {
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        return ByteBufUtil.getBytes(bytes);
    }

    @Test
    void documents_are_written_and_read_as_the_library_does() {
        var bytes = asTheLibraryWritesIt(ONE_OF_EACH);

        assertThat(Bson.encoded(ONE_OF_EACH)).isEqualTo(bytes);
        assertThat(asTheLibraryWritesIt(Bson.decoded(bytes, Fields.ALL))).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_field_that_is_not_looked_at_is_left_out_and_all_others_are_there(String name) {
        var bytes = Bson.encoded(ONE_OF_EACH);
        var others = ONE_OF_EACH.clone();
        others.remove(name);

        var decoded = Bson.decoded(bytes, new Fields(each -> !each.equals(name), Others.LEFT_OUT));

        assertThat(asTheLibraryWritesIt(decoded)).isEqualTo(asTheLibraryWritesIt(others));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_field_that_is_not_looked_at_is_written_again_as_it_was(String name) {
        var bytes = Bson.encoded(ONE_OF_EACH);

        var without = Bson.decoded(bytes, new Fields(each -> !each.equals(name), Others.KEPT));
        var withOnly = Bson.decoded(bytes, new Fields(name::equals, Others.KEPT));

        assertThat(Bson.encoded(without.cloneDeeply())).isEqualTo(bytes);
        assertThat(Bson.encoded(withOnly.cloneDeeply())).isEqualTo(bytes);
    }
}
