package org.throughline.networks.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.networks.Trust.aNetwork;
import static org.throughline.networks.Trust.aStaffNumber;
import static org.throughline.networks.Trust.aTeam;
import static org.throughline.networks.Trust.anId;
import static org.throughline.networks.Trust.contributes;
import static org.throughline.networks.Trust.done;
import static org.throughline.networks.Trust.joins;
import static org.throughline.networks.Trust.leader;
import static org.throughline.networks.Trust.leaves;
import static org.throughline.networks.Trust.staffOf;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.EventType;
import org.throughline.kit.people.StaffPseudonyms;
import org.throughline.networks.Trust;
import org.throughline.networks.workforce.Workforce;
import org.throughline.testing.Await;
import org.throughline.testing.Person;
import org.throughline.testing.RecordTap;

/// No published event carries a staff number, nor what stands for one: looked for in every type of event that this
/// service publishes, in key, headers and data (safety.md 2, contract). Seen to fail with `by` told in
/// ActivityRecorded.
class EveryEventIT {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private final String number = aStaffNumber();

    @Test
    void of_whatever_type_carries_no_staff_number_and_no_pseudonym() {
        var everyType = Throughline.catalogue().all().stream()
                .filter(type -> type.topic().equals(Throughline.NETWORKS))
                .map(EventType::name)
                .collect(Collectors.toSet());
        assertThat(everyType).hasSizeGreaterThan(10);
        tellAll();

        Await.untilAsserted("each type is told", () -> assertThat(types()).containsAll(everyType));
        var pseudonym = Trust.service().bean(StaffPseudonyms.class).of(number);
        try (var tap = RecordTap.on(Throughline.NETWORKS)) {
            assertThat(tap.records()).hasSizeGreaterThan(10).allSatisfy(sent -> {
                assertThat(RecordTap.text(sent.key()) + RecordTap.headers(sent) + RecordTap.text(sent.value()))
                        .doesNotContainIgnoringCase(number)
                        .doesNotContainIgnoringCase(pseudonym);
                // A recognition's subject hides the id that somebody chose in the same way, so it is data that counts.
                assertThat(RecordTap.text(sent.value())).doesNotContainPattern("k\\d+-[0-9a-f]{32}");
            });
        }
    }

    private void tellAll() {
        var target = anId("target");
        var porters = aTeam("porters");
        var ward = aTeam("ward");
        done(leader().put("/api/teams/" + ward, Trust.team("ward", "Another department", null)));
        contributes(porters, target, "flow-out", ward);
        done(staffOf(porters).delete("/api/teams/" + porters + "/contributions/" + target));
        var network = aNetwork(target);
        done(joins(network, number, porters));
        done(leader().put(
                        "/api/networks/" + network,
                        Trust.network("proposed", target).replace("Mend", "Mend together")));
        var person = Trust.service().as(Person.staff(porters).numbered(number));
        done(person.post("/api/networks/" + network + "/activities", """
                {"id": "%s", "by": ["%s"], "summary": "We walked.", "on": "%s"}""".formatted(anId("walk"), number, DAY)));
        for (var to : List.of(
                "{\"kind\": \"person\", \"id\": \"" + number + "\"}",
                "{\"kind\": \"team\", \"id\": \"" + porters + "\"}")) {
            done(person.post("/api/networks/" + network + "/recognitions", """
                    {"id": "%s", "to": %s, "reason": "Thank you.", "on": "%s"}""".formatted(anId("thanks"), to, DAY)));
        }
        Workforce.assigned("2026-03-01T09:00:00Z", number, ward, "Students", DAY, null);
        Await.until(
                "the member is moved",
                () -> leader().get("/api/networks/" + network).body().contains(ward));
        Trust.service().bean(TellingShapes.class).tell(DAY);
        done(leaves(network, number));
        done(leader().put("/api/networks/" + network, Trust.network("closed", target)));
        done(leader().put("/api/reorganisations/" + anId("merging"), """
                {"reason": "A new year", "merges": [{"teams": ["%s"], "into": "%s"}]}""".formatted(porters, ward)));
    }

    private static List<String> types() {
        try (var tap = RecordTap.on(Throughline.NETWORKS)) {
            return tap.records().stream()
                    .map(sent -> RecordTap.headers(sent).getOrDefault("ce_type", ""))
                    .distinct()
                    .toList();
        }
    }
}
