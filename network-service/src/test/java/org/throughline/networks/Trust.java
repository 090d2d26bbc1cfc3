package org.throughline.networks;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.throughline.testing.Answer;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.TestService;

/// The service under test, and a small language for what is done to it. Ids are new each time.
public final class Trust {
    private Trust() {}

    public static TestService service() {
        return TestService.shared(NetworkService.class);
    }

    public static Client leader() {
        return service().as(Person.leader());
    }

    public static Client convenor() {
        return service().as(Person.convenor());
    }

    public static Client staffOf(String... teams) {
        return service().as(Person.staff(teams));
    }

    /// An id that nobody used yet.
    public static String anId(String stem) {
        return stem + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /// A staff number that nobody has.
    public static String aStaffNumber() {
        return "S" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    }

    /// A team that is registered, in a department of its own name.
    public static String aTeam(String stem) {
        return aTeamOf("Department of " + stem, stem);
    }

    public static String aTeamOf(String department, String stem) {
        return aTeamBelow(null, department, stem);
    }

    public static String aTeamBelow(@org.jspecify.annotations.Nullable String parent, String department, String stem) {
        var id = anId(stem);
        done(leader().put("/api/teams/" + id, team(stem, department, parent)));
        return id;
    }

    public static String team(String name, String department, @org.jspecify.annotations.Nullable String parent) {
        return """
                {"name": "%s", "department": "%s", "staffGroups": {"Estates and Ancillary": 12}, "parent": %s}""".formatted(name, department, parent == null ? "null" : "\"" + parent + "\"");
    }

    /// A team that works for a target.
    public static void contributes(String team, String target, String driver, String... helped) {
        var helps = List.of(helped).stream().map(each -> "\"" + each + "\"").toList();
        done(staffOf(team).put("/api/teams/" + team + "/contributions/" + target, """
                {"driver": "%s", "statement": "We do our part.",
                 "actions": [{"id": "ring-early", "statement": "We ring before eleven.", "helps": %s}]}""".formatted(driver, helps)));
    }

    /// A network that is proposed, for these targets.
    public static String aNetwork(String... targets) {
        var id = anId("network");
        done(convenor().put("/api/networks/" + id, network("proposed", targets)));
        return id;
    }

    public static String network(String state, String... targets) {
        var quoted = List.of(targets).stream().map(each -> "\"" + each + "\"").toList();
        return """
                {"name": "Home before noon", "purpose": "Mend what keeps people here.", "targets": %s, "state": "%s",
                 "sponsor": "chief-nurse", "protectedHours": 4}""".formatted(quoted, state);
    }

    public static Answer joins(String network, String staffNumber, String team) {
        return joins(network, staffNumber, team, "Estates and Ancillary", "member");
    }

    public static Answer joins(String network, String staffNumber, String team, String staffGroup, String role) {
        return leader().put(
                        "/api/networks/" + network + "/members/" + staffNumber, """
                {"team": "%s", "staffGroup": "%s", "role": "%s"}""".formatted(team, staffGroup, role));
    }

    public static Answer leaves(String network, String staffNumber) {
        return leader().delete("/api/networks/" + network + "/members/" + staffNumber);
    }

    /// The answer of a request that has to have gone well.
    public static Answer done(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
