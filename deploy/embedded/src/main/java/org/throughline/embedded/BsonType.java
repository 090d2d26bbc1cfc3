package org.throughline.embedded;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/// Documents as BSON, which begins with its length. By itself the library serialises them as Java objects.
final class BsonType extends BasicDataType<byte[]> {
    private static final int OVERHEAD = 24;

    @Override
    public int getMemory(byte[] document) {
        return OVERHEAD + document.length;
    }

    @Override
    public void write(WriteBuffer to, byte[] document) {
        to.put(document);
    }

    @Override
    public byte[] read(ByteBuffer from) {
        var length = from.duplicate().order(ByteOrder.LITTLE_ENDIAN).getInt();
        var document = new byte[length];
        from.get(document);
        return document;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
