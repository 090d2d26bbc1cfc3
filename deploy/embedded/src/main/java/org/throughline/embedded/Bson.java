package org.throughline.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;

/// Documents to and from bytes, as far as they are looked at (bsonspec.org, version 1.1).
final class Bson {
    private static final int USUAL_BYTES = 4_096;
    private static final int LENGTH = 4;

    private Bson() {}

    /// A value that nobody has looked at. It is only ever carried from the document that was read to the one that is
    /// written in its place.
    private record Unread(byte type, ByteBuf bytes) {}

    static Document decoded(byte[] bytes, Fields fields) {
        var from = Unpooled.wrappedBuffer(bytes);
        var document = new Document();
        from.skipBytes(LENGTH);
        for (byte type = from.readByte(); type != BsonConstants.TERMINATING_BYTE; type = from.readByte()) {
            var name = BsonDecoder.decodeCString(from);
            if (fields.read().test(name)) {
                document.put(name, BsonDecoder.decodeValue(type, from));
            } else {
                var value = from.readSlice(bytes(type, from));
                if (fields.others() == Fields.Others.KEPT) {
                    document.put(name, new Unread(type, value));
                }
            }
        }
        return document;
    }

    // How many a value has that begins here.
    private static int bytes(byte type, ByteBuf at) {
        return switch (type) {
            case BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP,
                    BsonConstants.TYPE_INT64 -> Long.BYTES;
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE -> LENGTH + length(at);
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY -> length(at);
            case BsonConstants.TYPE_DATA -> LENGTH + 1 + length(at);
            case BsonConstants.TYPE_UNDEFINED,
                    BsonConstants.TYPE_NULL,
                    BsonConstants.TYPE_MIN_KEY,
                    BsonConstants.TYPE_MAX_KEY -> 0;
            case BsonConstants.TYPE_OBJECT_ID -> BsonConstants.LENGTH_OBJECTID;
            case BsonConstants.TYPE_BOOLEAN -> 1;
            case BsonConstants.TYPE_INT32 -> Integer.BYTES;
            case BsonConstants.TYPE_DECIMAL128 -> 2 * Long.BYTES;
            case BsonConstants.TYPE_REGEX -> {
                int pattern = at.bytesBefore(BsonConstants.STRING_TERMINATION) + 1;
                yield pattern
                        + at.bytesBefore(
                                at.readerIndex() + pattern,
                                at.readableBytes() - pattern,
                                BsonConstants.STRING_TERMINATION)
                        + 1;
            }
            default -> throw new IllegalArgumentException("unknown type: 0x" + Integer.toHexString(type));
        };
    }

    private static int length(ByteBuf at) {
        return at.getIntLE(at.readerIndex());
    }

    static byte[] encoded(Document document) {
        var to = Unpooled.buffer(USUAL_BYTES);
        to.writeIntLE(0);
        document.forEach((name, value) -> {
            var unread = value instanceof Unread kept ? kept : null;
            byte type = unread == null ? BsonEncoder.determineType(value) : unread.type();
            to.writeByte(type);
            to.writeCharSequence(name, StandardCharsets.UTF_8);
            to.writeByte(BsonConstants.STRING_TERMINATION);
            if (unread == null) {
                BsonEncoder.encodeValue(type, value, to);
            } else {
                to.writeBytes(unread.bytes().duplicate());
            }
        });
        to.writeByte(BsonConstants.TERMINATING_BYTE);
        to.setIntLE(0, to.writerIndex());
        return ByteBufUtil.getBytes(to);
    }
}
