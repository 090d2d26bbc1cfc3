package org.throughline.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LogTailTest {
    @Test
    void theLastCauseOfAStackTraceTellsMost() {
        assertThat(LogTail.lastWords(List.of(
                        "12:00:00 INFO starting",
                        "org.example.StartException: cannot start",
                        "\tat org.example.Start.run(Start.java:1)",
                        "Caused by: java.net.ConnectException: refused",
                        "\t... 12 more")))
                .isEqualTo("Caused by: java.net.ConnectException: refused");
    }

    @Test
    void elseTheLastLineTellsMost() {
        assertThat(LogTail.lastWords(List.of("starting", "Store did not start: the disk is full", "", "  indented")))
                .isEqualTo("Store did not start: the disk is full");
    }

    @Test
    void anEmptyLogTellsNothing() {
        assertThat(LogTail.lastWords(List.of())).isEqualTo("it said nothing");
    }
}
