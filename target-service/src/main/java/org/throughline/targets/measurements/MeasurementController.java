package org.throughline.targets.measurements;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.targets.measurements.domain.Effect;
import org.throughline.targets.measurements.domain.MeasureKey;

@RestController
@RequestMapping("/api/targets/{id}/measurements")
@MayUse({Role.LEADER, Role.SYSTEM})
class MeasurementController {
    private final Submitting submitting;
    private final Answers answers;

    MeasurementController(Submitting submitting, Answers answers) {
        this.submitting = submitting;
        this.answers = answers;
    }

    /// What became of the figures that were sent.
    ///
    /// @param superseded those for which a later figure is there, from a system whose clock is ahead
    record Counts(int accepted, int corrected, int unchanged, int superseded) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Counts> post(
            @PathVariable Id id, @RequestBody MeasurementsRequest request, Precondition precondition, Trigger trigger) {
        return submit(id, request.toRows(), precondition, trigger);
    }

    @PostMapping(consumes = "text/csv")
    ResponseEntity<Counts> post(@PathVariable Id id, InputStream body, Precondition precondition, Trigger trigger)
            throws IOException {
        return submit(id, MeasurementsCsv.read(body, id.value()), precondition, trigger);
    }

    private ResponseEntity<Counts> submit(Id id, Rows rows, Precondition precondition, Trigger trigger) {
        return submitting
                .submit(id.value(), rows, precondition, trigger)
                .map(submitted -> submitted.notWritten() == null
                        ? ResponseEntity.ok()
                                .headers(monitor(submitted.change()))
                                .body(counts(submitted))
                        : Answers.<Counts>notWritten(submitted.notWritten()))
                .orElseGet(Answers::notFound);
    }

    private static Counts counts(Submitting.Submitted submitted) {
        return new Counts(
                submitted.count(Effect.ACCEPTED),
                submitted.count(Effect.CORRECTED),
                submitted.count(Effect.UNCHANGED),
                submitted.count(Effect.SUPERSEDED));
    }

    @DeleteMapping("/{period}")
    ResponseEntity<Void> withdraw(
            @PathVariable Id id,
            @PathVariable String period,
            @RequestParam(required = false) @Nullable String measure,
            Precondition precondition,
            Trigger trigger) {
        return submitting
                .withdraw(MeasureKey.of(id.value(), measure), date(period), precondition, trigger)
                .map(this::withdrawn)
                .orElseGet(Answers::notFound);
    }

    private ResponseEntity<Void> withdrawn(Submitting.Submitted submitted) {
        if (submitted.notWritten() != null) {
            return Answers.notWritten(submitted.notWritten());
        }
        return submitted.count(Effect.SUPERSEDED) > 0
                ? Answers.notWritten(
                        new Outcome.Conflicted<>("A figure of a later time is there; its system has to withdraw it"))
                : ResponseEntity.noContent()
                        .headers(monitor(submitted.change()))
                        .build();
    }

    private HttpHeaders monitor(@Nullable String change) {
        return change == null ? new HttpHeaders() : answers.monitor(change);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw new RefusedException(
                    new Refusal("period", text, "should be an ISO date such as 2025-04-01: the first day of a period"));
        }
    }
}
