package org.throughline.engagement.replicas.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The copies of one kind. Each method is one query; only the fields that `T` has are read.
public interface Copies<T> {
    Optional<Copy<T>> find(String id);

    /// Those of these that are known, live or not, in no order.
    List<Copy<T>> findAll(Collection<String> ids);

    /// All that are live, in order of ids.
    List<Copy<T>> live();

    /// A page of those that are live, in order of ids.
    ///
    /// @param after the id after which to begin; null for the first page
    List<Copy<T>> liveAfter(@Nullable String after, int limit);

    /// Those live ones whose field is, or holds, one of the values; in order of ids.
    List<Copy<T>> liveWhere(String field, Collection<String> values);
}
