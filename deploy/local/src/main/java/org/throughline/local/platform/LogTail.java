package org.throughline.local.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The last telling line of a log: where there is a stack trace, its last cause.
final class LogTail {
    private static final int LONGEST = 300;
    private static final int BYTES = 64 << 10;

    private LogTail() {}

    static String lastWords(Path log) {
        return lastWords(end(log).lines().toList());
    }

    static String lastWords(List<String> lines) {
        var telling = lines.stream()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)))
                .toList();
        return telling.stream()
                .filter(line -> line.startsWith("Caused by:"))
                .reduce((first, second) -> second)
                .or(() -> telling.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(telling.getLast()))
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line)
                .orElse("it said nothing");
    }

    private static String end(Path log) {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - BYTES));
            var bytes = java.nio.channels.Channels.newInputStream(channel).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }
}
