package org.throughline.engagement.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.throughline.engagement.Platform;
import org.throughline.testing.Answer;
import org.throughline.testing.Person;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a survey system sends, by the public door, in one batch.
public final class Surveys {
    private static final JsonMapper JSON = new JsonMapper();
    private final List<ObjectNode> events = new ArrayList<>();

    public Surveys result(String survey, String team, String month, int people, double score) {
        return result(survey, team, month, people, score, "2025-12-01T10:00:00Z");
    }

    public Surveys result(String survey, String team, String month, int people, double score, String time) {
        var event = event("result").put("time", time);
        var data = event.putObject("data");
        data.put("survey", survey)
                .put("questionnaire", "2025")
                .put("team", team)
                .put("month", month);
        data.put("respondents", people)
                .putObject("subscores")
                .put("motivation", score)
                .put("involvement", score)
                .put("advocacy", score);
        events.add(event);
        return this;
    }

    /// One person's answers, all alike.
    public Surveys response(String survey, String team, String month, int answer) {
        var event = event("response");
        var answers = event.putObject("data")
                .put("survey", survey)
                .put("questionnaire", "2025")
                .put("team", team)
                .put("month", month)
                .putObject("answers");
        List.of("q2a", "q2b", "q3c", "q3d", "q25a", "q25c").forEach(question -> answers.put(question, answer));
        events.add(event);
        return this;
    }

    private static ObjectNode event(String kind) {
        return JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/trust/survey-system")
                .put("type", "org.throughline.trust.survey-" + kind + ".recorded.v1");
    }

    public Answer send() {
        return Platform.service()
                .as(Person.system("survey-system"))
                .send("POST", "/api/events", "application/cloudevents-batch+json", JSON.writeValueAsString(events));
    }
}
