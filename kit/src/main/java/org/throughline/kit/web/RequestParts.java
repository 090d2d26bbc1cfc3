package org.throughline.kit.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.trace.Traces;

/// Parts of a request that controllers take as parameters: [Precondition], [Trigger], [PageRequest].
final class RequestParts implements HandlerMethodArgumentResolver {
    private static final Pattern STRONG_ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private final Traces traces;

    RequestParts(Traces traces) {
        this.traces = traces;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == Precondition.class || type == Trigger.class || type == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var type = parameter.getParameterType();
        if (type == Precondition.class) {
            return precondition(request);
        }
        return type == Trigger.class ? trigger() : page(request);
    }

    private static Precondition precondition(NativeWebRequest request) {
        if ("*".equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            return Precondition.ABSENT;
        }
        var match = request.getHeader(HttpHeaders.IF_MATCH);
        if (match == null) {
            return Precondition.NONE;
        }
        if (match.equals("*")) {
            return Precondition.PRESENT;
        }
        var etag = STRONG_ETAG.matcher(match.strip());
        if (!etag.matches()) {
            throw new RefusedException(
                    new Refusal("If-Match", match, "should be the ETag of an earlier answer, such as \"3\""));
        }
        return Precondition.version(Long.parseLong(etag.group(1)));
    }

    // Of the span that answers the request, which continues the trace that a caller named.
    private Trigger trigger() {
        var traceparent = traces.traceparent();
        return traceparent == null ? Trigger.START : new Trigger(null, null, traceparent);
    }

    private static PageRequest page(NativeWebRequest request) {
        var limit = request.getParameter("limit");
        return new PageRequest(limit == null ? PageRequest.DEFAULT_LIMIT : limit(limit), request.getParameter("after"));
    }

    private static int limit(String text) {
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= PageRequest.GREATEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number out of range
        }
        throw new RefusedException(
                new Refusal("limit", text, "should be a number from 1 to " + PageRequest.GREATEST_LIMIT));
    }
}
