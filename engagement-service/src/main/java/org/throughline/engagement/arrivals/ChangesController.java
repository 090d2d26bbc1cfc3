package org.throughline.engagement.arrivals;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;

@RestController
@MayUse(Role.LEADER)
class ChangesController {
    private static final String RETRY_AFTER_SECONDS = "30";
    private final ChangeStream stream;

    ChangesController(ChangeStream stream) {
        this.stream = stream;
    }

    /// Server-sent events named `change`, each the newest state of one change; the last ones first.
    @GetMapping("/changes/stream")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<Object> stream() {
        return stream.open()
                .map(emitter -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .cacheControl(CacheControl.noStore())
                        // A reverse proxy that collects the stream before it passes it on would make it useless.
                        .header("X-Accel-Buffering", "no")
                        .<Object>body(emitter))
                .orElseGet(ChangesController::full);
    }

    private static ResponseEntity<Object> full() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, "As many listen already as there may be; try again later"));
    }
}
