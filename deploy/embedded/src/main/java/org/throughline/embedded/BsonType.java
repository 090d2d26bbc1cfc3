package org.throughline.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/// Documents as BSON in the file. By itself the library serialises them as Java objects, which takes several times as
/// long and most of what the store does.
final class BsonType extends BasicDataType<Document> {
    private static final int USUAL_BYTES = 4_096;

    /// What a field or an element takes beside its text: objects, references, an entry of a table.
    private static final int EACH = 100;

    // Asked twice for each write, so it is an estimate.
    @Override
    public int getMemory(Document document) {
        return estimate(document);
    }

    private static int estimate(@Nullable Object value) {
        return switch (value) {
            case String text -> EACH + text.length();
            case byte[] bytes -> EACH + bytes.length;
            case Map<?, ?> fields -> {
                int sum = EACH;
                for (var field : fields.values()) {
                    sum += estimate(field);
                }
                yield sum;
            }
            case Iterable<?> elements -> {
                int sum = EACH;
                for (var element : elements) {
                    sum += estimate(element);
                }
                yield sum;
            }
            case null, default -> EACH;
        };
    }

    @Override
    public void write(WriteBuffer to, Document document) {
        to.put(encoded(document).nioBuffer());
    }

    private static ByteBuf encoded(Document document) {
        var bytes = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        return bytes;
    }

    @Override
    public Document read(ByteBuffer from) {
        var bytes = Unpooled.wrappedBuffer(from);
        var document = BsonDecoder.decodeBson(bytes);
        from.position(from.position() + bytes.readerIndex());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
