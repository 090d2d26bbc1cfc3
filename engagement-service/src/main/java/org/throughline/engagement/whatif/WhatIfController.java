package org.throughline.engagement.whatif;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.engagement.whatif.domain.Touched;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;

/// Only reads: what is asked here changes nothing.
@RestController
@RequestMapping("/api/what-if")
@MayUse(Role.LEADER)
class WhatIfController {
    private final WhatIfReader reader;

    WhatIfController(WhatIfReader reader) {
        this.reader = reader;
    }

    @GetMapping("/targets/{id}")
    ResponseEntity<Touched> target(
            @PathVariable Id id,
            @RequestParam @Nullable String threshold,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String statement,
            @RequestParam @Nullable String retire) {
        return reader.target(id.value(), Asked.of(threshold, from, statement, retire))
                .map(ResponseEntity::ok)
                .orElseGet(Answers::notFound);
    }

    /// @param close `true`, or empty as in `?close=`, for the question whether it should; it is the only one so far
    @GetMapping("/networks/{id}")
    ResponseEntity<Touched> network(@PathVariable Id id, @RequestParam @Nullable String close) {
        var asked = Asked.yes("close", close);
        return reader.closing(id.value())
                .map(touched -> asked ? touched : Touched.nothing())
                .map(ResponseEntity::ok)
                .orElseGet(Answers::notFound);
    }
}
