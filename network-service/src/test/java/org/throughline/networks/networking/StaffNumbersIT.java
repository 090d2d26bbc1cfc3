package org.throughline.networks.networking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.networks.Trust.aNetwork;
import static org.throughline.networks.Trust.aStaffNumber;
import static org.throughline.networks.Trust.aTeam;
import static org.throughline.networks.Trust.joins;
import static org.throughline.networks.Trust.leader;
import static org.throughline.networks.Trust.leaves;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.mongodb.client.MongoDatabase;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.throughline.events.Throughline;
import org.throughline.networks.Published;
import org.throughline.networks.Trust;
import org.throughline.testing.RecordTap;

/// A staff number becomes a pseudonym at the edge (safety.md 2).
class StaffNumbersIT {
    // Seen to fail with members told by pseudonym in NetworkNews (topic), and with HidingStaffNumbers switched off
    // (nobody could join).
    @Test
    void a_staff_number_is_found_nowhere_behind_the_edge() {
        var network = aNetwork("ae-four-hours");
        var number = aStaffNumber();
        var log = new Lines();
        var spring = (Logger) LoggerFactory.getLogger("org.springframework.web");
        var before = spring.getLevel();
        log.start();
        root().addAppender(log);
        spring.setLevel(Level.DEBUG);
        try {
            joins(network, number, aTeam("porters"));
            joins(network, number, "no-such-team");
            leader().put("/api/networks/" + network + "/members/" + number, "{\"team\": ");
            leader().get("/api/networks/" + network + "/members/" + number);
            leaves(network, number);
            Published.await("network/" + network, 3);
        } finally {
            root().detachAppender(log);
            spring.setLevel(before);
        }
        assertThat(log.lines).as("what is logged").isNotEmpty().noneMatch(line -> holds(line, number));
        assertThat(store()).as("what is stored").contains(network).doesNotContainIgnoringCase(number);
        try (var tap = RecordTap.on("throughline.networks", "throughline.networks.dlq", "throughline.people")) {
            assertThat(tap.records())
                    .isNotEmpty()
                    .noneMatch(sent -> holds(RecordTap.text(sent.value()) + RecordTap.headers(sent), number))
                    .noneMatch(sent -> !sent.topic().equals(Throughline.PEOPLE)
                            && RecordTap.text(sent.value()).contains("k1-"));
        }
    }

    private static boolean holds(String text, String number) {
        return text.toUpperCase(Locale.ROOT).contains(number);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static String store() {
        var all = new StringBuilder();
        var database = Trust.service().bean(MongoDatabase.class);
        for (var collection : database.listCollectionNames()) {
            database.getCollection(collection).find().forEach(document -> all.append(document.toJson()));
        }
        return all.toString();
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            var trouble = event.getThrowableProxy();
            lines.add(event.getFormattedMessage()
                    + event.getMDCPropertyMap()
                    + (trouble == null ? "" : trouble.getMessage()));
        }
    }
}
