package org.throughline.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.local.demo.DemoTrust.Document;
import org.throughline.local.platform.Part;
import tools.jackson.databind.JsonNode;

/// Something that somebody of the trust does by the public API.
///
/// @param as one of [org.throughline.local.platform.Accounts]
/// @param team that the person is of; null for the person's own
/// @param method `PUT`, or `POST` with an id in its body; what was done before stays as it was done then
record Request(String as, @Nullable String team, String method, Part service, String path, String body) {
    private static final Pattern DAYS = Pattern.compile("\\{(?:(\\d+) days ago|in (\\d+) days)}");

    /// The requests of a document. What happened "so many days ago" did so before `today`, and what is to happen "in so
    /// many days" will.
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
                DAYS.matcher(request.get("body").toString())
                        .replaceAll(days -> day(days, today).toString()));
    }

    private static LocalDate day(MatchResult days, LocalDate today) {
        return days.group(1) == null
                ? today.plusDays(Long.parseLong(days.group(2)))
                : today.minusDays(Long.parseLong(days.group(1)));
    }

    Answer send(Api api) {
        return (team == null ? api.as(as) : api.asStaffOf(team)).once(method, service, path, body);
    }

    /// Whether narratives are told of it today. Of what is said without a name they are with the next day.
    boolean isToldToday() {
        return !body.contains("\"anonymous\":true");
    }
}
