package org.throughline.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// A real Apache Kafka broker with its controller, in this JVM, on the loopback address.
///
/// What it has acknowledged survives [#close], and also `kill -9` (it is with the operating system by then); only a
/// power cut may take the last seconds. Topics come from [Topics#create]; nothing creates them by accident.
public final class EmbeddedBroker implements Part {
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Starts a broker that keeps its log in `folder`, new or used before. Returns once it takes clients.
    ///
    /// @param port where clients find it; 0 for any free one
    public static EmbeddedBroker start(Path folder, int port) {
        return start(folder, port, Map.of());
    }

    /// The same with some of Kafka's settings more, or others than are usual here.
    public static EmbeddedBroker start(Path folder, int port, Map<String, String> others) {
        if (port != 0) {
            LoopbackPort.requireFree(port);
        }
        DataFolder.prepare(folder);
        format(folder);
        int clients = port == 0 ? LoopbackPort.free() : port;
        var settings = BrokerSettings.of(folder, clients, LoopbackPort.free());
        settings.putAll(others);
        var config = new KafkaConfig(settings);
        var server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return new EmbeddedBroker(server, clients);
    }

    @Override
    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return LoopbackPort.HOST + ":" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder) {
        // Written last when a folder is formatted: where it is, all of it is.
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .addDirectory(folder.toString())
                    .setMetadataLogDirectory(folder.toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot prepare " + folder + " for Kafka: " + e.getMessage(), e);
        }
    }
}
