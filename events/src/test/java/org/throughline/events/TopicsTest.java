package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.catalogue.Topic;

class TopicsTest {
    @Test
    void topics_are_created_as_they_were_planned() {
        assertThat(Throughline.topics())
                .extracting(topic -> "%s %d %dd %dMB"
                        .formatted(
                                topic.name(),
                                topic.partitions(),
                                topic.retention().toDays(),
                                topic.maxMessageBytes() / 1024 / 1024))
                .containsExactlyInAnyOrder("""
                        throughline.targets 6 30d 1MB
                        throughline.targets.dlq 1 30d 4MB
                        throughline.networks 6 30d 1MB
                        throughline.networks.dlq 1 30d 4MB
                        throughline.narratives 12 30d 1MB
                        throughline.narratives.dlq 1 30d 4MB
                        throughline.narratives.recompose 12 7d 1MB
                        throughline.narratives.recompose.dlq 1 30d 4MB
                        throughline.engagement 6 30d 1MB
                        throughline.people 6 30d 1MB
                        throughline.people.dlq 1 30d 4MB
                        trust.measurements 6 30d 3MB
                        trust.measurements.dlq 1 30d 4MB
                        trust.workforce 6 7d 3MB
                        trust.workforce.dlq 1 7d 4MB
                        trust.surveys 6 7d 3MB
                        trust.surveys.dlq 1 7d 4MB
                        """.lines().toArray(String[]::new));
    }

    @Test
    void each_says_why() {
        assertThat(Throughline.topics()).extracting(Topic::why).allMatch(why -> why.contains("partition"));
    }

    @Test
    void every_type_is_published_on_a_topic_that_is_there() {
        assertThat(Throughline.topics())
                .extracting(Topic::name)
                .doesNotHaveDuplicates()
                .containsAll(Throughline.catalogue().all().stream()
                        .map(EventType::topic)
                        .toList());
    }

    @Test
    void what_people_are_or_said_is_kept_for_a_week_also_where_it_was_refused() {
        assertThat(Throughline.topics())
                .filteredOn(topic -> topic.name().startsWith(Throughline.WORKFORCE)
                        || topic.name().startsWith(Throughline.SURVEYS))
                .hasSize(4)
                .extracting(Topic::retention)
                .containsOnly(Duration.ofDays(7));
    }
}
