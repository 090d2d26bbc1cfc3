package org.throughline.kit.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Describes records and words as the service's own JSON has them, which whoever reads the classes alone cannot know:
/// what is not nullable is always there, and a word is spelt as it is written.
final class BodiesAsTheyAre implements ModelConverter {
    private final JsonMapper json;

    BodiesAsTheyAre(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (schema == null || type.getType() == null) {
            return schema;
        }
        var described = Json.mapper().constructType(type.getType()).getRawClass();
        if (described.isEnum()) {
            describeWords(schema, described);
        } else if (described.isRecord()) {
            describeParts(defined(schema, context), described);
        }
        return schema;
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), schema);
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
