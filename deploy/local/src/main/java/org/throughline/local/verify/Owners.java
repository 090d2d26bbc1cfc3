package org.throughline.local.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final int PAGE = 1_000;

    static Owners read(Api api) {
        var teams = bySubject(list(api, Part.NETWORK, "/api/teams"), team -> Subjects.team(text(team, "id")));
        return new Owners(
                bySubject(list(api, Part.TARGET, "/api/targets"), target -> Subjects.target(text(target, "id"))),
                teams,
                bySubject(list(api, Part.NETWORK, "/api/networks"), network -> Subjects.network(text(network, "id"))),
                bySubject(
                        list(api, Part.NETWORK, "/api/contributions"),
                        contribution ->
                                Subjects.contribution(text(contribution, "team"), text(contribution, "target"))));
    }

    static List<JsonNode> list(Api api, Part service, String path) {
        var items = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = api.get(service, path + "?limit=" + PAGE + (after.isEmpty() ? "" : "&after=" + after))
                    .json();
            page.path("items").forEach(items::add);
            after = text(page, "next");
        } while (!after.isEmpty());
        return items;
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Map<String, JsonNode> bySubject(List<JsonNode> items, Function<JsonNode, String> subject) {
        return items.stream().collect(Collectors.toMap(subject, Function.identity()));
    }
}
