package org.throughline.kit.guarded;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.throughline.testing.Person;
import org.throughline.testing.TestIssuer;

final class LogsIT {
    private static final String NUMBER = "S-31415926";
    private static final String SECRET = "what-nobody-may-read-in-a-log";
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage()
                    + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
    };

    @BeforeEach
    void listen() {
        Guarded.SERVICE.port();
        listening.start();
        root.addAppender(listening);
        root.setLevel(Level.DEBUG);
    }

    @AfterEach
    void listenNoMore() {
        root.setLevel(before);
        root.detachAppender(listening);
    }

    // Seen to fail without the levels that kit.yaml holds down.
    @Test
    void even_at_debug_level_no_line_has_a_staff_number_a_token_or_a_body() {
        var person = Person.leader().numbered(NUMBER);
        var client = Guarded.SERVICE.as(person);
        assertThat(client.get("/api/who").status()).isEqualTo(200);
        assertThat(client.post("/api/words", "{\"text\":\"" + SECRET + "\"}").status())
                .isEqualTo(200);
        assertThat(client.post("/api/words", "{\"text\":\"" + SECRET).status()).isEqualTo(400);
        var expired = TestIssuer.token(person, Map.of("exp", 1_000L, "iat", 500L, "nbf", 500L));
        assertThat(Guarded.SERVICE
                        .client()
                        .with("Authorization", "Bearer " + expired)
                        .get("/api/who")
                        .status())
                .isEqualTo(401);
        TestIssuer.atTheBrowser(person);
        assertThat(new Browser().open("/").statusCode()).isEqualTo(200);
        TestIssuer.atTheBrowser(Person.leader());

        assertThat(lines).as("it was listened to at debug level").anyMatch(line -> line.contains("DispatcherServlet"));
        assertThat(linesWith(NUMBER)).isEmpty();
        assertThat(linesWith(SECRET)).isEmpty();
        assertThat(linesWith("eyJ")).isEmpty();
    }

    private Stream<String> linesWith(String text) {
        return lines.stream().filter(line -> line.contains(text));
    }
}
