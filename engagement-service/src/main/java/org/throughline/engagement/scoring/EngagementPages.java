package org.throughline.engagement.scoring;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.engagement.behaviour.domain.Figure;
import org.throughline.engagement.pages.domain.Chart;
import org.throughline.engagement.pages.domain.Sign;
import org.throughline.engagement.pages.domain.Sparkline;
import org.throughline.engagement.replicas.domain.Point;
import org.throughline.engagement.scoring.domain.Cause;
import org.throughline.engagement.scoring.domain.Group;
import org.throughline.engagement.scoring.domain.GroupMonth;
import org.throughline.engagement.scoring.domain.Score;
import org.throughline.engagement.scoring.domain.Trend;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.engagement.wording.domain.Numbers;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.pages.Pages;

/// How engaged groups are, as pages: the same answers as the API gives.
@Controller
@MayUse(Role.LEADER)
class EngagementPages {
    private static final PageRequest ALL = new PageRequest(PageRequest.GREATEST_LIMIT, null);
    private static final EngagementReader.Span EVER = new EngagementReader.Span(null, null);
    private static final String UNIT = "of 10";
    private final EngagementReader reader;
    private final ZoneId zone;
    private final Pages pages;

    EngagementPages(EngagementReader reader, KitSettings settings, Pages pages) {
        this.reader = reader;
        this.zone = settings.zone();
        this.pages = pages;
    }

    /// @param by `organisation`, `department` or `team`; the organisation unless told
    @GetMapping("/engagement")
    ResponseEntity<String> engagement(@RequestParam @Nullable String by, @RequestParam @Nullable String id) {
        var kind = by == null ? Group.Kind.ORGANISATION : EngagementController.kind(by);
        return reader.history(kind, id)
                .map(group -> pages.page("Engagement", "/engagement", EngagementPageRenderer.of(), page(group)))
                .orElseGet(pages::notFound);
    }

    /// What is told of all groups of a kind, for a spreadsheet.
    @GetMapping(value = "/engagement.csv", produces = "text/csv")
    ResponseEntity<Page<GroupView.Row>> table(@RequestParam @Nullable String by) {
        var page = reader.groups(EngagementController.kind(by), null, EVER, ALL);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"engagement.csv\"")
                .body(new Page<>(
                        page.items().stream()
                                .flatMap(group -> group.rows().stream())
                                .toList(),
                        page.next()));
    }

    private EngagementPage page(EngagementReader.GroupHistory history) {
        var group = history.group();
        var trend = Trend.of(history.months());
        var points = points(trend);
        var sign = Sign.of(trend.variation());
        var latest = latest(history.months());
        var says = "Chart of the engagement score of " + group.name() + ", " + points.size()
                + " months. Every month is in the table below.";
        var hasChart = points.stream().anyMatch(point -> point.value() != null);
        return new EngagementPage(
                group.kind() == Group.Kind.ORGANISATION ? "The whole trust" : group.name(),
                crumbs(group),
                latest.map(month -> Numbers.plain(
                                Objects.requireNonNull(month.score()).theme()))
                        .orElse(""),
                latest.map(month -> Dates.period(month.month().atDay(1), "month"))
                        .orElse(""),
                latest.map(month -> words(month.survey())).orElse(""),
                sign,
                trend.provisional() && hasChart ? "There are few months yet, so the limits may still move." : "",
                hasChart ? Chart.of(points, UNIT, "month", Chart.Size.WIDE, says) : null,
                hasChart ? Chart.of(points, UNIT, "month", Chart.Size.NARROW, says) : null,
                latest.map(month -> parts(Objects.requireNonNull(month.score())))
                        .orElse(List.of()),
                latest.map(month -> month.because().stream().map(this::because).toList())
                        .orElse(List.of()),
                history.months().reversed().stream().map(EngagementPages::month).toList(),
                children(group),
                group.kind() == Group.Kind.ORGANISATION ? "Departments" : "Teams",
                group.kind() == Group.Kind.ORGANISATION ? "department" : "team",
                reader.behaviour(group).stream().map(EngagementPages::figure).toList(),
                history.asOf()
                        .map(at -> "The newest month was told on " + Dates.moment(at, zone) + ".")
                        .orElse("No survey has been told yet."));
    }

    private static List<EngagementPage.Crumb> crumbs(Group group) {
        return group.kind() == Group.Kind.ORGANISATION
                ? List.of()
                : List.of(new EngagementPage.Crumb("/engagement", "Engagement of the whole trust"));
    }

    private static Optional<GroupMonth> latest(List<GroupMonth> months) {
        return months.reversed().stream().filter(month -> !month.isSuppressed()).findFirst();
    }

    private static List<Point> points(Trend trend) {
        return trend.points().stream()
                .map(point -> new Point(
                        point.period(),
                        point.value(),
                        point.mean(),
                        point.lower(),
                        point.upper(),
                        null,
                        point.pointType().wire(),
                        point.rule().wire()))
                .toList();
    }

    private static List<EngagementPage.Part> parts(Score score) {
        return List.of(
                new EngagementPage.Part("Motivation", Numbers.plain(score.motivation())),
                new EngagementPage.Part("Involvement", Numbers.plain(score.involvement())),
                new EngagementPage.Part("Advocacy", Numbers.plain(score.advocacy())));
    }

    private EngagementPage.Because because(Cause cause) {
        var group = cause.group();
        var href = group == null
                ? ""
                : href(group.substring(0, group.indexOf('/')), group.substring(group.indexOf('/') + 1));
        return new EngagementPage.Because(cause.says(), href, cause.event() == null ? "" : "event " + cause.event());
    }

    private static EngagementPage.Month month(GroupMonth month) {
        var score = month.score();
        var respondents = month.respondents();
        return new EngagementPage.Month(
                Dates.period(month.month().atDay(1), "month"),
                words(month.survey()),
                score == null ? "too few to tell" : Numbers.plain(score.theme()),
                score == null ? "" : Numbers.plain(score.motivation()),
                score == null ? "" : Numbers.plain(score.involvement()),
                score == null ? "" : Numbers.plain(score.advocacy()),
                respondents == null ? "" : "about " + respondents);
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }

    private List<EngagementPage.Row> children(Group group) {
        return reader.children(group).stream()
                .map(child -> {
                    var trend = Trend.of(child.months());
                    var spark = Sparkline.of(points(trend));
                    var latest = latest(child.months());
                    return new EngagementPage.Row(
                            href(child.group().kind().word(), child.group().id()),
                            child.group().name(),
                            spark.isEmpty() ? null : spark,
                            latest.map(month -> Numbers.plain(Objects.requireNonNull(month.score())
                                            .theme()))
                                    .orElse(child.months().isEmpty() ? "not surveyed" : "too few to tell"),
                            latest.isPresent() ? Sign.of(trend.variation()) : null);
                })
                .toList();
    }

    private static EngagementPage.Does figure(Figure figure) {
        return new EngagementPage.Does(
                figure.name(),
                figure.of() == 0
                        ? "nothing to tell of yet"
                        : Numbers.count(figure.count()) + " of " + Numbers.count(figure.of()),
                figure.definition() + ".",
                figure.why() + ".",
                figure.also());
    }

    private static String href(String by, String id) {
        return UriComponentsBuilder.fromPath("/engagement")
                .queryParam("by", "{by}")
                .queryParam("id", "{id}")
                .encode()
                .buildAndExpand(by, id)
                .toUriString();
    }
}
