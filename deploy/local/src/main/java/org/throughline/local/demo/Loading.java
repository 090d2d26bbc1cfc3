package org.throughline.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.throughline.local.demo.DemoTrust.Document;
import org.throughline.local.platform.Accounts;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Settings;
import org.throughline.local.platform.TroubleException;
import tools.jackson.databind.node.ObjectNode;

/// Loads the demonstration trust through the public API and Kafka. Whatever is there already stays as it is.
public final class Loading {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final DemoTrust trust;
    private final Api api;
    private final MeasurementFeed feed;
    private final SurveyFeed surveys;

    public Loading(DemoTrust trust, Api api, Settings settings) {
        this.trust = trust;
        this.api = api;
        feed = new MeasurementFeed(settings.brokers(), settings.organisation());
        surveys = new SurveyFeed(api, settings.organisation());
    }

    /// What came of it.
    ///
    /// @param writes how many there were
    /// @param published the events of those that changed something and that narratives are told of today
    /// @param leftOut what was refused, and why
    public record Loaded(int writes, List<String> published, List<String> leftOut) {}

    public Loaded load() {
        var answers = new ArrayList<Answer>();
        answers.addAll(putAll(Part.TARGET, trust.targets(), target -> "/api/targets/" + target.name(), this::body));
        for (var level : Levels.of(trust.teams())) {
            answers.addAll(putAll(Part.NETWORK, level, team -> "/api/teams/" + team.name(), Document::body));
        }
        answers.addAll(Parallel.map(trust.contributions(), this::contribute));
        answers.addAll(putAll(Part.NETWORK, trust.networks(), Loading::network, this::begun));
        Parallel.map(trust.members(), this::join).forEach(answers::addAll);
        answers.addAll(putAll(Part.NETWORK, trust.networks(), Loading::network, Document::body));
        answers.add(api.put(Part.NARRATIVE, "/api/organisation-narrative", trust.organisationNarrative()));
        answers.addAll(Parallel.map(trust.figures(), this::post));
        var leftOut = new ArrayList<String>();
        answers.addAll(sendRequests(leftOut));
        var published =
                answers.stream().flatMap(answer -> answer.published().stream()).toList();
        feed.publish(trust.change().target(), trust.firstMonths());
        trust.surveys().forEach(survey -> surveys.publish(survey.body()));
        return new Loaded(answers.size(), published, leftOut);
    }

    // They are the trimmings: one that is refused is told, and keeps nobody from seeing the rest.
    private List<Answer> sendRequests(List<String> leftOut) {
        var answers = new ArrayList<Answer>();
        var today = LocalDate.now(ZONE);
        for (var document : trust.requests()) {
            for (var request : Request.of(document, today)) {
                try {
                    var answer = request.send(api);
                    answers.add(request.isToldToday() ? answer : new Answer(answer.status(), null, answer.body()));
                } catch (TroubleException refused) {
                    leftOut.add(refused.line());
                }
            }
        }
        return answers;
    }

    private List<Answer> putAll(
            Part service, List<Document> documents, Function<Document, String> path, Function<Document, String> body) {
        return Parallel.map(documents, document -> api.put(service, path.apply(document), body.apply(document)));
    }

    // The target that a demonstration has changed before is left changed: loading undoes nothing.
    private String body(Document target) {
        var changed = new Threshold(trust, api);
        return target.name().equals(trust.change().target()) && changed.isInForce()
                ? changed.bodyWith()
                : target.body();
    }

    // Only a team itself says what it contributes.
    private Answer contribute(Document contribution) {
        var names = contribution.name().split("\\.", 2);
        return api.asStaffOf(names[0])
                .put(Part.NETWORK, "/api/teams/" + names[0] + "/contributions/" + names[1], contribution.body());
    }

    private static String network(Document network) {
        return "/api/networks/" + network.name();
    }

    // A network is active only once people take part in it; one that is already stays so.
    private String begun(Document network) {
        var there = api.get(Part.NETWORK, network(network));
        var isProposed =
                !there.isFound() || there.json().path("state").asString("").equals("proposed");
        return isProposed
                ? ((ObjectNode) network.json()).put("state", "proposed").toString()
                : network.body();
    }

    // One after the other, as each is a write to the same network.
    private List<Answer> join(Document members) {
        var network = members.name().substring(0, members.name().indexOf(".members"));
        return members.json()
                .valueStream()
                .map(member -> api.put(
                        Part.NETWORK,
                        "/api/networks/" + network + "/members/"
                                + member.get("staff").asString(),
                        "{\"team\":%s,\"staffGroup\":%s,\"role\":%s}"
                                .formatted(member.get("team"), member.get("staffGroup"), member.get("role"))))
                .toList();
    }

    private Answer post(Document figures) {
        var target = figures.name().split("\\.", 2)[0];
        return api.as(Accounts.SYSTEM)
                .post(
                        Part.TARGET,
                        "/api/targets/" + target + "/measurements",
                        Api.CSV,
                        figures.body().getBytes(StandardCharsets.UTF_8));
    }
}
