package org.throughline.engagement.start;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.engagement.arrivals.domain.RecentChanges;
import org.throughline.engagement.briefing.BriefingReader;
import org.throughline.engagement.replicas.Overviews;
import org.throughline.engagement.wording.domain.Ages;
import org.throughline.engagement.wording.domain.Dates;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.pages.Pages;

@Controller
@MayUse(Role.LEADER)
class StartPages {
    private static final int CHANGES = 5;
    private static final int MANY_CHANGES = 50;
    private final Overviews overviews;
    private final BriefingReader briefing;
    private final RecentChanges changes;
    private final KitSettings settings;
    private final Clock clock;
    private final Pages pages;

    StartPages(
            Overviews overviews,
            BriefingReader briefing,
            RecentChanges changes,
            KitSettings settings,
            Clock clock,
            Pages pages) {
        this.overviews = overviews;
        this.briefing = briefing;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
        this.pages = pages;
    }

    /// Ops, who may read none of what leaders do, are led on to what is theirs.
    @GetMapping("/")
    @MayUse({Role.LEADER, Role.OPS})
    ResponseEntity<String> start(Caller caller) {
        if (!caller.may(Role.LEADER)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create("/dead-letters"))
                    .build();
        }
        var all = overviews.now();
        var organisation = all.organisation();
        var page = new StartPage(
                organisation == null ? "Where we are headed" : organisation.title(),
                organisation == null ? "" : organisation.direction(),
                Dates.day(LocalDate.ofInstant(clock.instant(), settings.zone())),
                briefing.latest(),
                changes.last(CHANGES),
                Ages.of(all.freshness(), settings.zone()));
        return pages.page("Briefing", "/", StartPageRenderer.of(), page);
    }

    @GetMapping("/changes")
    ResponseEntity<String> changes() {
        var last = changes.last(MANY_CHANGES);
        return pages.page(
                "Changes",
                "/changes",
                ChangesPageRenderer.of(),
                new ChangesPage(last, Ages.of(overviews.now().freshness(), settings.zone())));
    }
}
