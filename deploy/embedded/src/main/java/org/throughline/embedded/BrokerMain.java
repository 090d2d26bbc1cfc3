package org.throughline.embedded;

import java.nio.file.Path;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/// The Kafka broker as a process of its own: `BrokerMain <port> <folder>`.
public final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) {
        var process = new PartProcess("Kafka broker");
        process.run(arguments, (folder, port) -> start(process, folder, port));
    }

    private static EmbeddedBroker start(PartProcess process, Path folder, int port) {
        // Kafka ends the JVM by itself when it can no longer write its log, and would not say why on one line.
        Exit.setHaltProcedure((status, message) -> giveUp(process, status, folder, message));
        Exit.setExitProcedure((status, message) -> giveUp(process, status, folder, message));
        return EmbeddedBroker.start(folder, port);
    }

    private static void giveUp(PartProcess process, int status, Path folder, @Nullable String message) {
        process.giveUp(status, folder, new IllegalStateException(message == null ? "see its log above" : message));
    }
}
