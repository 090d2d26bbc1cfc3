package org.throughline.kit.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a token claims. A claim is found by its name or, where there is none of that name, by a path of names:
/// `realm_access.roles` is `roles` in the object `realm_access`. Whatever has another form than expected counts as not
/// claimed.
record Claims(Map<String, Object> all) {
    Optional<String> text(String path) {
        return find(path) instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }

    /// The first of these claims that is there.
    Optional<String> firstText(String... names) {
        return Stream.of(names).flatMap(name -> text(name).stream()).findFirst();
    }

    /// A list's texts, or the words of a text, as `scope` is written.
    List<String> texts(String path) {
        return switch (find(path)) {
            case Collection<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case String text ->
                Stream.of(text.split("[\\s,]+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
            case null, default -> List.of();
        };
    }

    private @Nullable Object find(String path) {
        if (all.containsKey(path)) {
            return all.get(path);
        }
        Object found = all;
        for (var name : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return Objects.equals(found, all) ? null : found;
    }
}
