package org.throughline.engagement.briefing;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.engagement.briefing.domain.Line;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Page;

@RestController
@MayUse(Role.LEADER)
class BriefingController {
    private final BriefingReader reader;

    BriefingController(BriefingReader reader) {
        this.reader = reader;
    }

    /// At most seven lines.
    ///
    /// @param since a day; three months ago unless told
    @GetMapping("/api/briefing")
    Page<Line> briefing(@RequestParam @Nullable String since) {
        return new Page<>(since == null ? reader.latest() : reader.since(day(since)), null);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new RefusedException(new Refusal("since", text, "should be an ISO date such as 2026-11-01"));
        }
    }
}
