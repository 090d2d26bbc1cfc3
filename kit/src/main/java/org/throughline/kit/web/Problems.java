package org.throughline.kit.web;

import com.mongodb.MongoException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.bson.BsonSerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import org.throughline.kit.ContendedException;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.Transience;
import org.throughline.kit.consume.NotCaughtUpException;
import org.throughline.kit.outbox.OutboxFullException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/// Errors as RFC 9457 problem details. What is wrong with the input is in `errors`, each with the field, what was
/// sent and what would be right. Nothing of the inside is told.
///
/// A problem is typed as whatever would have been answered, so that methods can say what that is: nothing reads the
/// body
/// of an answer by its type, it is written as what it is.
@RestControllerAdvice
public final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    /// A problem with every refusal in it.
    public static <V> ResponseEntity<V> refused(List<Refusal> refusals) {
        return refused(HttpStatus.BAD_REQUEST, refusals);
    }

    /// The same where another status says more.
    public static <V> ResponseEntity<V> refused(HttpStatus status, List<Refusal> refusals) {
        var problem = ProblemDetail.forStatusAndDetail(
                status, refusals.size() == 1 ? "One thing is wrong" : refusals.size() + " things are wrong");
        problem.setType(URI.create("urn:throughline:problem:invalid-input"));
        problem.setTitle("The input is not valid");
        problem.setProperty("errors", refusals);
        return answer(problem);
    }

    /// A problem that is told in one sentence.
    public static <V> ResponseEntity<V> of(HttpStatus status, String detail) {
        return answer(ProblemDetail.forStatusAndDetail(status, detail));
    }

    @SuppressWarnings("unchecked")
    private static <V> ResponseEntity<V> answer(ProblemDetail problem) {
        return (ResponseEntity<V>) ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedException refused) {
        return refused(refused.refusals());
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLong(BodyLimit.TooLongException tooLong) {
        return of(
                HttpStatus.CONTENT_TOO_LARGE,
                "The body is longer than " + BodyLimit.MOST_BYTES + " bytes; send it in parts");
    }

    @ExceptionHandler({
        OutboxFullException.class,
        ContendedException.class,
        MongoException.class,
        KafkaException.class,
        NotCaughtUpException.class,
        BsonSerializationException.class
    })
    @Nullable
    ResponseEntity<Object> unavailable(RuntimeException trouble) {
        if (!Transience.mayPass(trouble)) {
            return unexpected(trouble);
        }
        log.warn("Answered 503: {}", trouble.toString());
        var answer = of(
                HttpStatus.SERVICE_UNAVAILABLE,
                switch (trouble) {
                    case OutboxFullException _ -> "Too many events wait for the message broker";
                    case ContendedException _ -> "Too many write to this at once";
                    case KafkaException _ -> "The message broker does not answer";
                    case NotCaughtUpException _ -> "This service has not yet read what was there when it started";
                    default -> "The store does not answer";
                });
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(answer.getBody());
    }

    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException mismatch) {
        for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused(refused);
            }
        }
        var type = mismatch.getRequiredType();
        var value = mismatch.getValue();
        return refused(List.of(new Refusal(
                mismatch.getName(),
                value == null ? null : value.toString(),
                "should be a " + (type == null ? "valid value" : type.getSimpleName()))));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception unexpected) {
        if (DisconnectedClientHelper.isClientDisconnectedException(unexpected)) {
            log.debug("The client went away: {}", unexpected.toString());
            return null;
        }
        log.error("Answered 500", unexpected);
        return of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here, not with the request");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused(refused);
            }
            if (cause instanceof BodyLimit.TooLongException tooLong) {
                return tooLong(tooLong);
            }
        }
        return refused(List.of(unread(unreadable)));
    }

    private static Refusal unread(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case DatabindException unbound -> new Refusal(pointer(unbound), null, unbound.getOriginalMessage());
            case JacksonException notJson -> NoJson.refusal(notJson);
            case null, default -> new Refusal("", null, "The body could not be read as what this address takes");
        };
    }

    private static String pointer(DatabindException unbound) {
        return unbound.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
                .collect(Collectors.joining());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return refused(List.of(new Refusal(missing.getParameterName(), null, "is required")));
    }
}
