package org.throughline.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.targets.ATarget.aTarget;
import static org.throughline.targets.Shared.service;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.EventType;
import org.throughline.testing.Answer;
import org.throughline.testing.Await;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;

/// No published event carries a staff number, nor what stands for one: looked for in every type of event that this
/// service publishes, in key, headers and data (safety.md 2, contract).
class EveryEventIT {
    private final String number = "S-" + UUID.randomUUID();
    private final String id = "every-event-" + UUID.randomUUID().toString().substring(0, 8);
    private final Client leader = service().as(Person.leader().numbered(number));

    @Test
    void of_whatever_type_carries_no_staff_number_and_no_pseudonym() {
        var everyType = Throughline.catalogue().all().stream()
                .filter(type -> type.topic().equals(Throughline.TARGETS))
                .map(EventType::name)
                .collect(Collectors.toSet());
        assertThat(everyType).hasSizeGreaterThan(7);
        tellAll();

        Await.untilAsserted(
                "each type is told",
                () -> assertThat(Told.on(Throughline.TARGETS).records())
                        .extracting(sent -> RecordTap.headers(sent).getOrDefault("ce_type", ""))
                        .containsAll(everyType));
        assertThat(Told.on(Throughline.TARGETS).records())
                .allSatisfy(sent -> assertThat(
                                RecordTap.text(sent.key()) + RecordTap.headers(sent) + RecordTap.text(sent.value()))
                        .doesNotContain(number)
                        .doesNotContainPattern("k\\d+-[0-9a-f]{32}"));
    }

    private void tellAll() {
        var target = aTarget().heldTo(95, "2020-01-01").movedBy("flow", "Flow").balancedBy("falls", "decrease");
        done(leader.put("/api/targets/" + id, target.json()));
        done(leader.put("/api/targets/" + id, target.heldTo(96, "2021-01-01").json()));
        measured("falls", 3, 9);
        measured("main", 70, 85);
        Told.last("assessment/" + id, "distortion.suspected", 1);
        measured("main", 70, 70);
        measured("falls", 3, 3);
        Told.last("assessment/" + id, "distortion.cleared", 1);
        done(leader.post("/api/targets/" + id + "/retirement", "{\"reason\": \"Another one came\"}"));
    }

    private void measured(String measure, int usual, int last) {
        var month = LocalDate.now(ZoneId.of("Europe/London")).withDayOfMonth(1).minusMonths(1);
        var csv = new StringBuilder("period,value,measure\n");
        for (int i = 20; i > 0; i--) {
            csv.append(month.minusMonths(i))
                    .append(',')
                    .append(usual + i % 2)
                    .append(',')
                    .append(measure)
                    .append('\n');
        }
        csv.append(month).append(',').append(last).append(',').append(measure).append('\n');
        done(leader.send("POST", "/api/targets/" + id + "/measurements", "text/csv", csv.toString()));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }
}
