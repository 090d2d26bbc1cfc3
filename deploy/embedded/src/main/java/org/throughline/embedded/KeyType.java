package org.throughline.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/// The keys of an index; nearly all are one string. By itself the library compares two by serialising both as Java
/// objects, a dozen times for each document that is looked up.
final class KeyType extends BasicDataType<KeyValue> {
    private static final byte STRING = 1;
    private static final byte OTHER = 0;
    private static final int OVERHEAD = 64;
    private final ObjectDataType others = new ObjectDataType();

    @Override
    public int getMemory(KeyValue key) {
        return isString(key) ? OVERHEAD + 2 * string(key).length() : others.getMemory(key);
    }

    @Override
    public int compare(KeyValue one, KeyValue other) {
        if (isString(one) && isString(other)) {
            return string(one).compareTo(string(other));
        }
        return isString(one) ? -1 : isString(other) ? 1 : others.compare(one, other);
    }

    @Override
    public void write(WriteBuffer to, KeyValue key) {
        if (isString(key)) {
            var text = string(key);
            to.put(STRING).putVarInt(text.length()).putStringData(text, text.length());
        } else {
            to.put(OTHER);
            others.write(to, key);
        }
    }

    @Override
    public KeyValue read(ByteBuffer from) {
        return from.get() == STRING ? new KeyValue(DataUtils.readString(from)) : (KeyValue) others.read(from);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }

    private static boolean isString(KeyValue key) {
        return key.size() == 1 && key.get(0) instanceof String;
    }

    private static String string(KeyValue key) {
        return (String) key.get(0);
    }
}
