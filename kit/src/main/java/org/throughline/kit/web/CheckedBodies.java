package org.throughline.kit.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.throughline.kit.RefusedException;
import org.throughline.kit.event.Schemas;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Checks bodies that are marked [CheckedBy] against their schema before they are bound.
@ControllerAdvice
final class CheckedBodies extends RequestBodyAdviceAdapter {
    private final Schemas schemas;
    private final JsonMapper json;
    private final Map<Class<?>, String> texts = new ConcurrentHashMap<>();

    CheckedBodies(Schemas schemas, JsonMapper json) {
        this.schemas = schemas;
        this.json = json;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return target instanceof Class<?> type && type.isAnnotationPresent(CheckedBy.class);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var bytes = message.getBody().readAllBytes();
        check(bytes, (Class<?>) target);
        return new Replayed(message.getHeaders(), new ByteArrayInputStream(bytes));
    }

    private void check(byte[] bytes, Class<?> type) {
        try {
            var refusals = schemas.check(json.readTree(bytes), texts.computeIfAbsent(type, CheckedBodies::schema));
            if (!refusals.isEmpty()) {
                throw new RefusedException(refusals);
            }
        } catch (JacksonException notJson) {
            throw new RefusedException(NoJson.refusal(notJson));
        }
    }

    private static String schema(Class<?> type) {
        var resource = type.getAnnotation(CheckedBy.class).value();
        try (var stream = Objects.requireNonNull(type.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Replayed(HttpHeaders headers, ByteArrayInputStream body) implements HttpInputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }
    }
}
