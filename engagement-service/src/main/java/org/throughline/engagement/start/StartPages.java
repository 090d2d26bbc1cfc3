package org.throughline.engagement.start;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.engagement.arrivals.domain.RecentChanges;
import org.throughline.engagement.reading.TargetTables;
import org.throughline.engagement.replicas.domain.Replicas;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.pages.Pages;

@Controller
@MayUse(Role.LEADER)
class StartPages {
    private static final int CHANGES = 5;
    private final Replicas replicas;
    private final RecentChanges changes;
    private final TargetTables tables;
    private final KitSettings settings;
    private final Pages pages;

    StartPages(Replicas replicas, RecentChanges changes, TargetTables tables, KitSettings settings, Pages pages) {
        this.replicas = replicas;
        this.changes = changes;
        this.tables = tables;
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<String> start() {
        var narrative = replicas.organisation().find(settings.organisation());
        var page = new StartPage(
                narrative.map(n -> n.state().title()).orElse("Where we are headed"),
                narrative.map(n -> n.state().direction()).orElse(""),
                changes.last(CHANGES),
                tables.after(null));
        return pages.page("Start", "/", StartPageRenderer.of(), page);
    }
}
