package org.throughline.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What one broker on one machine is told: everything small, nothing replicated, topics only by request.
final class BrokerSettings {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "PLAINTEXT";
    private static final int LARGEST_MESSAGE = 5 << 20;

    private BrokerSettings() {}

    static Map<String, String> of(Path folder, int port, int controllerPort) {
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", String.valueOf(NODE));
        settings.put("log.dirs", folder.toString());
        settings.put(
                "listeners",
                "%s://%s:%d,%s://%s:%d"
                        .formatted(CLIENTS, LoopbackPort.HOST, port, CONTROLLER, LoopbackPort.HOST, controllerPort));
        settings.put("advertised.listeners", "%s://%s:%d".formatted(CLIENTS, LoopbackPort.HOST, port));
        settings.put("listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE, LoopbackPort.HOST, controllerPort));

        settings.put("auto.create.topics.enable", "false");
        settings.put("message.max.bytes", String.valueOf(LARGEST_MESSAGE));
        settings.put("replica.fetch.max.bytes", String.valueOf(LARGEST_MESSAGE));
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.num.partitions", "4");
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(internal + ".replication.factor", "1");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");

        settings.put("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the controller waits this long before it lets the same broker in again.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");

        settings.put("log.cleaner.dedupe.buffer.size", String.valueOf(2 << 20));
        settings.put("log.segment.bytes", String.valueOf(256 << 20));
        settings.put("log.index.size.max.bytes", String.valueOf(1 << 20));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        return settings;
    }
}
