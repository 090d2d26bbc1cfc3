package org.throughline.kit.people;

import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;

/// Forgets a person everywhere: 202, as other services do their part when the event reaches them.
@RestController
@RequestMapping("/api/people")
final class PeopleController {
    private static final String ME = "me";
    private static final Pattern PSEUDONYM = Pattern.compile("k\\d{1,3}-[0-9a-f]{32}");
    private final Forgetting forgetting;

    PeopleController(Forgetting forgetting) {
        this.forgetting = forgetting;
    }

    /// Whether this can stand in an address: me, or a pseudonym.
    static boolean names(String person) {
        return person.equals(ME) || PSEUDONYM.matcher(person).matches();
    }

    @DeleteMapping("/" + ME)
    @MayUse({Role.STAFF, Role.OPS})
    ResponseEntity<Void> forgetMe(Caller caller) {
        return forgotten(caller.pseudonym()
                .orElseThrow(() -> new RefusedException(new Refusal(ME, null, "should be a person who is signed in"))));
    }

    @DeleteMapping("/{pseudonym}")
    @MayUse(Role.OPS)
    ResponseEntity<Void> forget(@PathVariable String pseudonym) {
        if (!PSEUDONYM.matcher(pseudonym).matches()) {
            throw new RefusedException(
                    new Refusal("pseudonym", null, "should be a pseudonym, such as k1- and 32 digits"));
        }
        return forgotten(pseudonym);
    }

    private ResponseEntity<Void> forgotten(String pseudonym) {
        return ResponseEntity.accepted()
                .header(Answers.EVENT_HEADER, forgetting.forget(pseudonym))
                .build();
    }
}
