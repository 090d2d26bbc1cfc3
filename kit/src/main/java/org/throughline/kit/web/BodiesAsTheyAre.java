package org.throughline.kit.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Describes records and words as the service's own JSON has them, which whoever reads the classes alone cannot know:
/// what is not nullable is always there, and a word is spelt as it is written. Each has a name of its own.
final class BodiesAsTheyAre implements ModelConverter {
    private final JsonMapper json;
    private final Map<String, JavaType> named = new ConcurrentHashMap<>();
    private final Set<String> clashes = ConcurrentHashMap.newKeySet();

    BodiesAsTheyAre(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (type.getType() == null) {
            return delegated(type, context, others);
        }
        var described = Json.mapper().constructType(type.getType());
        if (!described.isRecordType()) {
            var schema = delegated(type, context, others);
            if (schema != null && described.isEnumType()) {
                describeWords(schema, described.getRawClass());
            }
            return schema;
        }
        var name = name(described);
        var other = named.putIfAbsent(name, described);
        if (other != null && !other.equals(described)) {
            clashes.add(name + " are " + other + " and " + described);
        }
        var schema = delegated(type.name(name), context, others);
        if (schema != null) {
            describeParts(
                    schema.get$ref() == null
                            ? schema
                            : context.getDefinedModels().getOrDefault(name, schema),
                    described.getRawClass());
        }
        return schema;
    }

    /// Two bodies by one name would both be described as one of them.
    ///
    /// @throws IllegalStateException if there are such
    void requireOwnNames() {
        if (!clashes.isEmpty()) {
            throw new IllegalStateException(clashes.toString());
        }
    }

    private static @Nullable Schema<?> delegated(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    // A record in another is called after both: `Row` alone would be many.
    private static String name(JavaType type) {
        var name = new StringBuilder(type.getRawClass().getSimpleName());
        for (var around = type.getRawClass().getEnclosingClass(); around != null; around = around.getEnclosingClass()) {
            name.insert(0, around.getSimpleName().replaceFirst("Controller$", ""));
        }
        type.getBindings().getTypeParameters().forEach(part -> name.append(name(part)));
        return name.toString();
    }

    @SuppressWarnings("unchecked")
    private void describeWords(Schema<?> schema, Class<?> words) {
        if (schema.getEnum() != null) {
            ((Schema<Object>) schema)
                    .setEnum(Stream.of(words.getEnumConstants())
                            .map(word -> json.convertValue(word, Object.class))
                            .toList());
        }
    }

    private static void describeParts(Schema<?> schema, Class<?> parts) {
        if (schema.getProperties() != null) {
            schema.setRequired(Stream.of(parts.getRecordComponents())
                    .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getName)
                    .filter(schema.getProperties()::containsKey)
                    .toList());
        }
    }
}
