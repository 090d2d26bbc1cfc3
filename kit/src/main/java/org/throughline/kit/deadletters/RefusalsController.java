package org.throughline.kit.deadletters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.access.SourceBinding;
import org.throughline.kit.deadletters.RefusedRecord.Standing;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.kit.web.Problems;

/// What was refused on Kafka, and why, the oldest first unless asked otherwise: a system sees what came under its own
/// sources, ops see all.
@RestController
final class RefusalsController {
    private static final String OLDEST = "oldest";
    private static final String NEWEST = "newest";
    private final Refusals refusals;
    private final SourceBinding sources;
    private final ZoneId zone;

    RefusalsController(Refusals refusals, SourceBinding sources, ZoneId zone) {
        this.refusals = refusals;
        this.sources = sources;
        this.zone = zone;
    }

    @GetMapping("/api/refusals")
    @MayUse({Role.SYSTEM, Role.OPS})
    ResponseEntity<Page<RefusalView>> list(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String standing,
            @RequestParam(defaultValue = OLDEST) String order,
            PageRequest page,
            Caller caller) {
        if (!caller.may(Role.OPS)) {
            if (source == null) {
                throw new RefusedException(new Refusal("source", null, "is required: one that is your own"));
            }
            if (!sources.allows(caller, source)) {
                return Problems.refused(
                        HttpStatus.FORBIDDEN,
                        List.of(new Refusal(
                                "source",
                                source,
                                "should be a source that is bound to the client " + caller.client())));
            }
        }
        var question = new Refusals.Question(
                source,
                since == null ? null : instant(since),
                standing == null ? null : standing(standing),
                newestFirst(order),
                page.after() == null ? null : cursor(page.after()));
        return ResponseEntity.ok(
                Page.of(refusals.find(question, page.oneMore()), page, RefusalsController::cursor, RefusalView::of));
    }

    private Instant instant(String text) {
        try {
            return text.length() <= "2025-04-01".length()
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException neither) {
            throw new RefusedException(new Refusal(
                    "since", text, "should be a date such as 2025-04-01 or a time such as 2025-04-01T09:30:00Z"));
        }
    }

    private static Standing standing(String word) {
        return Standing.of(word)
                .orElseThrow(() -> new RefusedException(
                        new Refusal("standing", word, "should be parked, replayed, superseded or discarded")));
    }

    private static boolean newestFirst(String order) {
        return switch (order) {
            case OLDEST -> false;
            case NEWEST -> true;
            default -> throw new RefusedException(new Refusal("order", order, "should be oldest or newest"));
        };
    }

    private static String cursor(RefusedRecord last) {
        return last.at().toEpochMilli() + "~" + last.id();
    }

    private static Refusals.Cursor cursor(String text) {
        var parts = text.split("~", 2);
        try {
            return new Refusals.Cursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notOurs) {
            throw new RefusedException(new Refusal("after", text, "should be the next of the page before"));
        }
    }
}
