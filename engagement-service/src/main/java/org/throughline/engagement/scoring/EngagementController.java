package org.throughline.engagement.scoring;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.engagement.scoring.domain.Group;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;

@RestController
@RequestMapping("/api/engagement")
@MayUse(Role.LEADER)
class EngagementController {
    private final EngagementReader reader;

    EngagementController(EngagementReader reader) {
        this.reader = reader;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<GroupView> engagement(
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String id,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            PageRequest request) {
        return groups(by, id, from, to, request);
    }

    @GetMapping(produces = "text/csv")
    Page<GroupView.Row> table(
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String id,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            PageRequest request) {
        var page = groups(by, id, from, to, request);
        return new Page<>(
                page.items().stream().flatMap(group -> group.rows().stream()).toList(), page.next());
    }

    private Page<GroupView> groups(
            @Nullable String by, @Nullable String id, @Nullable String from, @Nullable String to, PageRequest request) {
        return reader.groups(kind(by), id, new EngagementReader.Span(month("from", from), month("to", to)), request);
    }

    static Group.Kind kind(@Nullable String by) {
        for (var kind : Group.Kind.values()) {
            if (kind.word().equals(by == null ? "organisation" : by)) {
                return kind;
            }
        }
        throw new RefusedException(new Refusal("by", by, "should be organisation, department or team"));
    }

    private static @Nullable YearMonth month(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException notAMonth) {
            throw new RefusedException(new Refusal(field, text, "should be a month such as 2026-01"));
        }
    }
}
