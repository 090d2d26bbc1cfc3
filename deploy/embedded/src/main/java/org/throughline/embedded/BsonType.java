package org.throughline.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// Documents as BSON in the file. By itself the library serialises them as Java objects, which takes several times as
/// long and most of what the store does.
final class BsonType extends BasicDataType<Document> {
    private static final int USUAL_BYTES = 4_096;

    /// A document in memory is about so many times as large as in the file.
    private static final int OBJECTS = 4;

    @Override
    public int getMemory(Document document) {
        return encoded(document).readableBytes() * OBJECTS;
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
