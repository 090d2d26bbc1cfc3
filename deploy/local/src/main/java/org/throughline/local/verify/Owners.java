package org.throughline.local.verify;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.Subjects;
import org.throughline.local.demo.Api;
import org.throughline.local.platform.Part;
import tools.jackson.databind.JsonNode;

/// What the owners hold, read by their API.
///
/// @param targets by their subjects, as the others
record Owners(
        Map<String, JsonNode> targets,
        Map<String, JsonNode> teams,
        Map<String, JsonNode> networks,
        Map<String, JsonNode> contributions) {
    static Owners read(Api api) {
        var teams = bySubject(api.items(Part.NETWORK, "/api/teams"), team -> Subjects.team(text(team, "id")));
        return new Owners(
                bySubject(api.items(Part.TARGET, "/api/targets"), target -> Subjects.target(text(target, "id"))),
                teams,
                bySubject(api.items(Part.NETWORK, "/api/networks"), network -> Subjects.network(text(network, "id"))),
                bySubject(
                        api.items(Part.NETWORK, "/api/contributions"),
                        contribution ->
                                Subjects.contribution(text(contribution, "team"), text(contribution, "target"))));
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Map<String, JsonNode> bySubject(Stream<JsonNode> items, Function<JsonNode, String> subject) {
        return items.collect(Collectors.toMap(subject, Function.identity()));
    }
}
