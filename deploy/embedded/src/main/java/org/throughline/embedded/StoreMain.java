package org.throughline.embedded;

/// The store as a process of its own: `StoreMain <port> <folder>`. A normal end (SIGTERM, Ctrl-C) closes the file.
public final class StoreMain {
    private static final String FILE = "store.mv";

    private StoreMain() {}

    public static void main(String[] arguments) {
        var process = new PartProcess("Store");
        process.run(
                arguments,
                (folder, port) ->
                        EmbeddedStore.start(folder.resolve(FILE), port, why -> process.giveUp(1, folder, why)));
    }
}
