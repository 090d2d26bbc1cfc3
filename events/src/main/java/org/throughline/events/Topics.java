package org.throughline.events;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.catalogue.Topic;

/// How each topic is created, and why so.
final class Topics {
    private static final int MEGABYTE = 1024 * 1024;
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);

    private static final String SIX = "Six partitions let six instances share the work of a trust. ";
    private static final String TWELVE = "Twelve partitions, as each change fans out to thousands of records here. ";
    private static final String REPUBLISHED =
            "Kept for a month, so that a service that was away over a holiday finds all of it; owners republish what is older.";
    private static final String PROTECTED = "Kept for a week and no longer, as it holds what people are or said.";

    private static final List<Topic> CONSUMED = List.of(
            published(Throughline.TARGETS, 6, SIX + REPUBLISHED),
            published(Throughline.NETWORKS, 6, SIX + REPUBLISHED),
            published(Throughline.NARRATIVES, 12, TWELVE + REPUBLISHED),
            published(
                    Throughline.PEOPLE, 6, SIX + "Kept for a month, so that no service misses whom it has to forget."),
            new Topic(
                    Throughline.RECOMPOSE,
                    12,
                    WEEK,
                    MEGABYTE,
                    TWELVE + "Kept for a week: a job is worth nothing once it is done, and it is done in seconds."),
            inbound(
                    Throughline.MEASUREMENTS,
                    MONTH,
                    SIX
                            + "Kept for a month: it holds no people, and a monthly figure can be read again before the next."),
            inbound(Throughline.WORKFORCE, WEEK, SIX + PROTECTED),
            inbound(Throughline.SURVEYS, WEEK, SIX + PROTECTED));

    static final List<Topic> ALL = Stream.of(
                    CONSUMED.stream(),
                    Stream.of(published(Throughline.ENGAGEMENT, 6, SIX + REPUBLISHED)),
                    CONSUMED.stream().map(Topics::deadLettersOf))
            .flatMap(topics -> topics)
            .toList();

    private Topics() {}

    private static Topic published(String name, int partitions, String why) {
        return new Topic(name, partitions, MONTH, MEGABYTE, why);
    }

    /// Three megabytes, as one event may be 900 kB and its envelope and another encoding come on top.
    private static Topic inbound(String name, Duration retention, String why) {
        return new Topic(name, 6, retention, 3 * MEGABYTE, why);
    }

    /// Larger than any topic: the original record and the reason of the refusal have to fit in.
    private static Topic deadLettersOf(Topic topic) {
        var isProtected =
                topic.name().equals(Throughline.WORKFORCE) || topic.name().equals(Throughline.SURVEYS);
        return new Topic(
                Throughline.deadLetters(topic.name()),
                1,
                isProtected ? WEEK : MONTH,
                4 * MEGABYTE,
                "One partition: few records, and read by people. "
                        + (isProtected
                                ? PROTECTED
                                : "Kept for a month, so that somebody has the time to look and replay."));
    }
}
