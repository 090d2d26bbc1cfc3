package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.catalogue.Event;
import org.throughline.events.catalogue.EventType;

class ThroughlineTest {
    static List<EventType> types() {
        return Throughline.catalogue().all();
    }

    @Test
    void every_record_that_can_be_published_is_in_the_catalogue() throws Exception {
        var publishable = publishableRecords();

        assertThat(publishable).hasSizeGreaterThanOrEqualTo(20);
        assertThat(types()).extracting(EventType::payload).containsExactlyInAnyOrderElementsOf(publishable);
    }

    @Test
    void every_event_belongs_to_one_publisher() throws Exception {
        for (var record : publishableRecords()) {
            assertThat(record.getInterfaces())
                    .as(record.getName())
                    .singleElement()
                    .satisfies(publisher -> {
                        assertThat(publisher.isSealed()).isTrue();
                        assertThat(publisher.getPackage()).isEqualTo(record.getPackage());
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_type_is_named_for_what_happened_and_not_vaguely(EventType type) {
        assertThat(type.name())
                .matches("org\\.throughline(\\.[a-z-]+)+\\.v\\d+")
                .doesNotContain("changed", "updated", "processed", "status");
    }

    /// Other systems rely on these: a name may be added here, never altered.
    @Test
    void names_kinds_and_topics_are_frozen() {
        assertThat(types())
                .extracting(type -> type.topic() + " " + type.kind() + " " + type.name())
                .containsExactlyInAnyOrder("""
                        throughline.targets STATE org.throughline.target.published.v1
                        throughline.targets STATE org.throughline.target.revised.v1
                        throughline.targets STATE org.throughline.target.retired.v1
                        throughline.targets STATE org.throughline.measure.evaluated.v1
                        throughline.targets FACT org.throughline.target.signalled.v1
                        throughline.networks STATE org.throughline.team.registered.v1
                        throughline.networks STATE org.throughline.team.reorganised.v1
                        throughline.networks STATE org.throughline.team.disbanded.v1
                        throughline.networks STATE org.throughline.contribution.linked.v1
                        throughline.networks STATE org.throughline.contribution.unlinked.v1
                        throughline.networks STATE org.throughline.network.formed.v1
                        throughline.networks STATE org.throughline.network.refocused.v1
                        throughline.networks STATE org.throughline.network.joined.v1
                        throughline.networks STATE org.throughline.network.left.v1
                        throughline.networks STATE org.throughline.network.closed.v1
                        throughline.narratives STATE org.throughline.organisation-narrative.published.v1
                        throughline.narratives STATE org.throughline.narrative.revised.v1
                        throughline.narratives STATE org.throughline.change.followed.v1
                        trust.measurements FACT org.throughline.trust.measurement.recorded.v1
                        trust.measurements FACT org.throughline.trust.measurement.withdrawn.v1
                        """.lines().toArray(String[]::new));
    }

    /// Read from the compiled classes, so that a publisher that nobody registered is seen as well.
    private static List<Class<? extends Event>> publishableRecords() throws IOException, URISyntaxException {
        var classes = Path.of(
                Event.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (var files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(ThroughlineTest::load)
                    .filter(type -> type.isRecord() && Event.class.isAssignableFrom(type))
                    .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ThroughlineTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
