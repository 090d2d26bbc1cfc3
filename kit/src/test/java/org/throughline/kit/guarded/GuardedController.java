package org.throughline.kit.guarded;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;

@RestController
class GuardedController {
    record Who(String client, @Nullable String pseudonym, List<String> teams) {}

    @GetMapping("/api/who")
    @MayUse({Role.STAFF, Role.SYSTEM, Role.OPS})
    Who who(Caller caller) {
        return new Who(caller.client(), caller.pseudonym().orElse(null), caller.teams());
    }

    @GetMapping("/api/idle")
    @MayUse(Role.STAFF)
    int secondsThatTheSessionMayBeIdle(HttpSession session) {
        return session.getMaxInactiveInterval();
    }

    @GetMapping("/api/for-convenors")
    @MayUse(Role.CONVENOR)
    String forConvenors() {
        return "{}";
    }

    @PostMapping("/api/by-leaders")
    @MayUse(Role.LEADER)
    String byLeaders() {
        return "{}";
    }

    @PostMapping("/api/words")
    @MayUse(Role.STAFF)
    Map<String, String> words(@RequestBody Map<String, String> words) {
        return words;
    }

    @GetMapping("/api/undeclared")
    String undeclared() {
        return "nobody may read this";
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    @MayUse(Role.LEADER)
    String page(Caller caller) {
        return "<p>" + caller.roles();
    }
}
