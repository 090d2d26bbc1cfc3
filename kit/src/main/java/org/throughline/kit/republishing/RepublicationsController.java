package org.throughline.kit.republishing;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;

/// Lets ops have everything told once more, and shows how far that is.
@RestController
@RequestMapping("/api/republications")
@MayUse(Role.OPS)
final class RepublicationsController {
    private final Republications republications;

    RepublicationsController(Republications republications) {
        this.republications = republications;
    }

    /// @param progress running, done, failed or stopped
    record View(
            String id,
            String progress,
            Instant startedAt,
            long documents,
            long of,
            long events,
            @Nullable String failure) {
        static View of(Republication republication) {
            return new View(
                    republication.id(),
                    republication.progress().word(),
                    republication.startedAt(),
                    republication.documents(),
                    republication.of(),
                    republication.events(),
                    republication.failure());
        }
    }

    @PostMapping
    ResponseEntity<View> begin() {
        var republication = republications.begin();
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header(
                        HttpHeaders.LOCATION,
                        URI.create("/api/republications/" + republication.id()).toString())
                .body(View.of(republication));
    }

    @GetMapping("/{id}")
    ResponseEntity<View> find(@PathVariable String id) {
        return republications
                .find(id)
                .map(found -> ResponseEntity.ok(View.of(found)))
                .orElseGet(Answers::notFound);
    }
}
