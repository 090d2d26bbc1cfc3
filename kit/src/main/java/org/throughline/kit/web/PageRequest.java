package org.throughline.kit.web;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/// Which part of a list: `?limit=&after=`.
///
/// @param limit at most so many; 100 unless asked, up to 1,000
/// @param after the cursor after which to begin; null for the first page
@ParameterObject
public record PageRequest(int limit, @Nullable String after) {
    public static final int DEFAULT_LIMIT = 100;
    public static final int GREATEST_LIMIT = 1_000;

    /// One more than is shown, to know whether there is a next page.
    public int oneMore() {
        return limit + 1;
    }
}
