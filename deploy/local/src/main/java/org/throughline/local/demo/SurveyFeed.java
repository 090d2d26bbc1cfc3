package org.throughline.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.throughline.events.Throughline;
import org.throughline.events.inbound.Subscores;
import org.throughline.events.inbound.SurveyResultRecorded;
import org.throughline.local.platform.Accounts;
import org.throughline.local.platform.Part;
import tools.jackson.databind.json.JsonMapper;

/// Posts the synthetic survey results as a survey system would: CloudEvents in batches. Ids and times follow from team
/// and month, so that whatever is posted again is known to be the same.
final class SurveyFeed {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BATCH = 500;
    private static final int REPORTED_ON_DAY = 10;

    private final Api api;
    private final String organisation;

    SurveyFeed(Api api, String organisation) {
        this.api = api.as(Accounts.SYSTEM);
        this.organisation = organisation;
    }

    /// @param csv with a header, as `surveys/README.md` describes it
    void publish(String csv) {
        var events = csv.lines().skip(1).map(this::event).toList();
        for (int from = 0; from < events.size(); from += BATCH) {
            var batch = events.subList(from, Math.min(from + BATCH, events.size()));
            api.post(
                    Part.ENGAGEMENT,
                    "/api/events",
                    "application/cloudevents-batch+json",
                    ("[" + String.join(",", batch) + "]").getBytes(StandardCharsets.UTF_8));
        }
    }

    String event(String line) {
        var cells = new ArrayList<>(List.of(line.split(",", -1)));
        var result = new SurveyResultRecorded(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                Integer.parseInt(cells.get(4)),
                new Subscores(
                        Double.parseDouble(cells.get(5)),
                        Double.parseDouble(cells.get(6)),
                        Double.parseDouble(cells.get(7))));
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", "%s-%s-%s-%s".formatted(organisation, result.survey(), result.team(), result.month()))
                .put("source", "/trust/demo-system")
                .put(
                        "type",
                        Throughline.catalogue().of(SurveyResultRecorded.class).name())
                .put("time", YearMonth.parse(result.month()).plusMonths(1).atDay(REPORTED_ON_DAY) + "T09:00:00Z");
        event.set("data", JSON.valueToTree(result));
        return event.toString();
    }
}
