package org.throughline.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.aggregate.Stored;

/// A page of a list, as JSON or, on `Accept: text/csv`, as a table with one row an item.
///
/// @param next what to send as `after` for the next page; null on the last one
public record Page<T>(List<T> items, @Nullable String next) {

    /// A page of what was asked for with one more than the limit, so that it is known whether there is a next one.
    public static <E, T> Page<T> of(
            List<E> found, PageRequest request, Function<E, String> cursor, Function<E, T> view) {
        var more = found.size() > request.limit();
        var shown = more ? found.subList(0, request.limit()) : found;
        return new Page<>(shown.stream().map(view).toList(), more ? cursor.apply(shown.getLast()) : null);
    }

    public static <S, T> Page<T> ofStored(List<Stored<S>> found, PageRequest request, Function<Stored<S>, T> view) {
        return of(found, request, Stored::id, view);
    }
}
