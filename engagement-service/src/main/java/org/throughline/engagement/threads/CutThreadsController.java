package org.throughline.engagement.threads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.threads.domain.CutThread;
import org.throughline.engagement.threads.domain.Kind;
import org.throughline.engagement.wording.domain.Ages;
import org.throughline.engagement.wording.domain.Numbers;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.pages.Pages;

@Controller
@MayUse(Role.LEADER)
class CutThreadsController {
    private static final int SHOWN_OF_A_KIND = 20;
    private final CutThreadsReader reader;
    private final ThreadWatch watch;
    private final Overviews overviews;
    private final KitSettings settings;
    private final Clock clock;
    private final Pages pages;

    CutThreadsController(
            CutThreadsReader reader,
            ThreadWatch watch,
            Overviews overviews,
            KitSettings settings,
            Clock clock,
            Pages pages) {
        this.reader = reader;
        this.watch = watch;
        this.overviews = overviews;
        this.settings = settings;
        this.clock = clock;
        this.pages = pages;
    }

    /// @param kind of the only ones that are asked for
    @GetMapping("/api/cut-threads")
    @ResponseBody
    Page<CutThreadView> threads(@RequestParam @Nullable String kind, PageRequest request) {
        var after = request.after();
        var found = reader.read().stream()
                .filter(thread -> kind == null || thread.kind().equals(kind))
                .filter(thread -> after == null || thread.key().compareTo(after) > 0)
                .limit(request.oneMore())
                .toList();
        return Page.of(views(found), request, CutThreadView::key, thread -> thread);
    }

    @GetMapping(value = "/cut-threads.csv", produces = "text/csv")
    ResponseEntity<Page<CutThreadView>> table() {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"cut-threads.csv\"")
                .body(new Page<>(views(reader.read()), null));
    }

    @GetMapping("/cut-threads")
    ResponseEntity<String> page() {
        var threads = reader.read();
        var byKind = threads.stream().collect(Collectors.groupingBy(CutThread::kind));
        // Of all kinds at once: there are a dozen.
        var shown =
                views(byKind.values().stream()
                                .flatMap(all -> all.stream().limit(SHOWN_OF_A_KIND))
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(CutThreadView::kind));
        var groups = Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.ofNullable(byKind.get(kind.word()))
                        .map(all -> group(kind, shown.getOrDefault(kind.word(), List.of()), all.size())))
                .toList();
        var page = new CutThreadsPage(
                groups,
                Numbers.count(threads.size(), "thread is", "threads are") + " cut.",
                Ages.of(overviews.now().freshness(), settings.zone()));
        return pages.page("Cut threads", "/cut-threads", CutThreadsPageRenderer.of(), page);
    }

    private List<CutThreadView> views(List<CutThread> threads) {
        var since = watch.since(threads.stream().map(CutThread::key).toList());
        return threads.stream()
                .map(cut -> new CutThreadView(
                        cut.kind(), cut.subject(), cut.title(), cut.says(), cut.mendedBy(), since.get(cut.key())))
                .toList();
    }

    private CutThreadsPage.Group group(Kind kind, List<CutThreadView> shown, int all) {
        var beside = all - shown.size();
        return new CutThreadsPage.Group(
                kind.word(),
                kind.title(),
                kind.why(),
                Numbers.count(all),
                shown.stream().map(this::row).toList(),
                beside > 0 ? Numbers.count(beside) + " more of this kind are in the CSV file." : "");
    }

    private CutThreadsPage.Row row(CutThreadView cut) {
        return new CutThreadsPage.Row(cut.title(), href(cut.subject()), cut.says(), since(cut.since()), cut.mendedBy());
    }

    private String since(@Nullable Instant since) {
        if (since == null) {
            return "just now";
        }
        var days = Duration.between(since, clock.instant()).toDays();
        return days == 0 ? "today" : Numbers.count(days, "day", "days");
    }

    private static String href(String subject) {
        var kind = subject.substring(0, subject.indexOf('/'));
        var id = subject.substring(subject.indexOf('/') + 1);
        return switch (kind) {
            case "target" -> "/targets/" + id;
            case "driver" -> "/targets/" + id.substring(0, id.indexOf('.'));
            case "network" -> "/networks/" + id;
            case "team" -> "/teams/" + id;
            case "contribution" -> "/teams/" + id.substring(0, id.indexOf('.'));
            case "commitment" -> "/promises";
            default -> "";
        };
    }
}
