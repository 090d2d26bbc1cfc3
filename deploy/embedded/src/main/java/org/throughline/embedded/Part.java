package org.throughline.embedded;

/// Something that serves clients on a loopback port until it is closed.
sealed interface Part extends AutoCloseable permits EmbeddedBroker, EmbeddedStore {
    int port();

    @Override
    void close();
}
