package org.throughline.kit.web;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Stored;

/// Turns what came of a read or a write into an HTTP answer, typed as what it carries when all is well: the description
/// is read off that type. [Problems] say why a problem may stand in its place.
public final class Answers {
    public static final String EVENT_HEADER = "Throughline-Event";
    private final String narrativeUrl;

    public Answers(String narrativeUrl) {
        this.narrativeUrl = narrativeUrl;
    }

    /// 200 with the ETag, or 404.
    public <S, V> ResponseEntity<V> of(Optional<Stored<S>> found, Function<Stored<S>, V> view) {
        return found.map(stored -> ResponseEntity.ok().eTag(etag(stored)).body(view.apply(stored)))
                .orElseGet(Answers::notFound);
    }

    /// 201 or 200 with the ETag and, where an event was published, its monitor; 204 when it was removed; 400, 409 or
    /// 412 when nothing was written.
    public <S, V> ResponseEntity<V> of(Outcome<S> outcome, Function<Stored<S>, V> view) {
        return switch (outcome) {
            case Outcome.Written<S> written -> written(written, view);
            case Outcome.Kept<S> kept ->
                kept.present()
                        .map(stored -> ResponseEntity.ok().eTag(etag(stored)).body(view.apply(stored)))
                        .orElseGet(() -> ResponseEntity.noContent().build());
            case Outcome.Refused<S> _, Outcome.Conflicted<S> _, Outcome.Stale<S> _ -> notWritten(outcome);
        };
    }

    /// The same for writes after which there is nothing to show: 204 where others answer 200 or 201.
    public ResponseEntity<Void> withoutBody(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Written<?> _, Outcome.Kept<?> _ -> {
                var answer = ResponseEntity.noContent();
                if (outcome instanceof Outcome.Written<?> written && written.change() != null) {
                    answer.headers(monitor(written.change()));
                }
                outcome.present().ifPresent(stored -> answer.eTag(etag(stored)));
                yield answer.build();
            }
            case Outcome.Refused<?> _, Outcome.Conflicted<?> _, Outcome.Stale<?> _ -> notWritten(outcome);
        };
    }

    /// 400, 409 or 412: why nothing was written.
    public static <V> ResponseEntity<V> notWritten(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?> refused -> Problems.refused(refused.refusals());
            case Outcome.Conflicted<?> conflicted -> Problems.of(HttpStatus.CONFLICT, conflicted.reason());
            case Outcome.Stale<?> stale ->
                Problems.of(
                        HttpStatus.PRECONDITION_FAILED,
                        stale.version() == null
                                ? "There is nothing here to write upon"
                                : "The present version is " + stale.version() + "; read it and decide again");
            case Outcome.Written<?> _, Outcome.Kept<?> _ -> throw new IllegalArgumentException(outcome.toString());
        };
    }

    private <S, V> ResponseEntity<V> written(Outcome.Written<S> written, Function<Stored<S>, V> view) {
        var stored = written.stored();
        var status = stored.removed() ? HttpStatus.NO_CONTENT : written.created() ? HttpStatus.CREATED : HttpStatus.OK;
        var answer = ResponseEntity.status(status);
        if (written.change() != null) {
            answer.headers(monitor(written.change()));
        }
        return stored.removed() ? answer.build() : answer.eTag(etag(stored)).body(view.apply(stored));
    }

    /// `Throughline-Event` and the link to where the change can be followed.
    public HttpHeaders monitor(String change) {
        var headers = new HttpHeaders();
        headers.add(EVENT_HEADER, change);
        headers.add(HttpHeaders.LINK, "<" + narrativeUrl + "/api/changes/" + change + ">; rel=\"monitor\"");
        return headers;
    }

    public static <V> ResponseEntity<V> notFound() {
        return Problems.of(HttpStatus.NOT_FOUND, "There is nothing at this address");
    }

    private static String etag(Stored<?> stored) {
        return "\"" + stored.version() + "\"";
    }
}
