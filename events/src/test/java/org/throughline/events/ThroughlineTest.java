package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.catalogue.Retracts;
import org.throughline.events.catalogue.Timeless;

class ThroughlineTest {
    static List<EventType> types() {
        return Throughline.catalogue().all();
    }

    @Test
    void every_record_that_can_be_published_is_in_the_catalogue() {
        var publishable = Compiled.events();

        assertThat(publishable).hasSizeGreaterThanOrEqualTo(20);
        assertThat(types()).extracting(EventType::payload).containsExactlyInAnyOrderElementsOf(publishable);
    }

    @Test
    void every_event_belongs_to_one_publisher() {
        for (var record : Compiled.events()) {
            assertThat(record.getInterfaces())
                    .as(record.getName())
                    .filteredOn(type -> type != Timeless.class && type != Retracts.class)
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
                        throughline.targets STATE org.throughline.target.assessed.v1
                        throughline.targets FACT org.throughline.distortion.suspected.v1
                        throughline.targets FACT org.throughline.distortion.cleared.v1
                        throughline.people FACT org.throughline.person.forgotten.v1
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
                        throughline.networks STATE org.throughline.network.assessed.v1
                        throughline.networks FACT org.throughline.activity.recorded.v1
                        throughline.networks FACT org.throughline.recognition.awarded.v1
                        trust.workforce STATE org.throughline.trust.team.recorded.v1
                        trust.workforce STATE org.throughline.trust.team.closed.v1
                        trust.workforce FACT org.throughline.trust.assignment.recorded.v1
                        trust.workforce FACT org.throughline.trust.assignment.withdrawn.v1
                        throughline.narratives STATE org.throughline.organisation-narrative.published.v1
                        throughline.narratives STATE org.throughline.narrative.revised.v1
                        throughline.narratives STATE org.throughline.change.followed.v1
                        trust.surveys FACT org.throughline.trust.survey-result.recorded.v1
                        trust.surveys FACT org.throughline.trust.survey-response.recorded.v1
                        throughline.engagement STATE org.throughline.engagement.scored.v1
                        throughline.engagement FACT org.throughline.thread.cut.v1
                        throughline.engagement FACT org.throughline.thread.mended.v1
                        throughline.narratives STATE org.throughline.story.told.v1
                        throughline.narratives STATE org.throughline.narrative.acknowledged.v1
                        throughline.narratives STATE org.throughline.commitment.made.v1
                        throughline.narratives STATE org.throughline.commitment.kept.v1
                        throughline.narratives STATE org.throughline.commitment.broken.v1
                        throughline.narratives STATE org.throughline.commitment.renegotiated.v1
                        throughline.narratives STATE org.throughline.commitment.contested.v1
                        throughline.narratives FACT org.throughline.voice.raised.v1
                        throughline.narratives FACT org.throughline.voice.answered.v1
                        throughline.narratives FACT org.throughline.voice.closed.v1
                        throughline.narratives FACT org.throughline.voice.withdrawn.v1
                        trust.measurements FACT org.throughline.trust.measurement.recorded.v1
                        trust.measurements FACT org.throughline.trust.measurement.withdrawn.v1
                        """.lines().toArray(String[]::new));
    }
}
