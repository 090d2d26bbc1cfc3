package org.throughline.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.local.demo.DemoTrust.Document;
import org.throughline.local.platform.Part;
import tools.jackson.databind.JsonNode;

/// Something that somebody of the trust does by the public API.
///
/// @param as one of [org.throughline.local.platform.Accounts]
/// @param team that the person is of; null for the person's own
/// @param method `PUT`, or `POST` with an id in its body
record Request(String as, @Nullable String team, String method, Part service, String path, String body) {
    private static final Pattern DAYS_AGO = Pattern.compile("\\{(\\d+) days ago}");

    /// The requests of a document. What happened "so many days ago" did so before `today`.
    static List<Request> of(Document document, LocalDate today) {
        return document.json().valueStream().map(request -> of(request, today)).toList();
    }

    private static Request of(JsonNode request, LocalDate today) {
        return new Request(
                request.get("as").asString(),
                request.path("team").asString(null),
                request.get("method").asString(),
                Part.labelled(request.get("service").asString()),
                request.get("path").asString(),
                DAYS_AGO.matcher(request.get("body").toString())
                        .replaceAll(ago ->
                                today.minusDays(Long.parseLong(ago.group(1))).toString()));
    }

    Answer send(Api api) {
        var signedIn = team == null ? api.as(as) : api.asStaffOf(team);
        return method.equals("PUT") ? signedIn.put(service, path, body) : signedIn.postOnce(service, path, body);
    }
}
