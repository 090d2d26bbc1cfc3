package org.throughline.testing;

/// The MongoDB (or what speaks like one) that all tests of this JVM share.
public final class TestMongo {
    private TestMongo() {}

    /// A driver's address of `database`. Tests that must not see each other's documents name different ones.
    public static String uri(String database) {
        return TestParts.chosen().mongoUri(database);
    }
}
