package org.throughline.kit.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.Refusal;

/// What [Problems] write, for the description.
///
/// @param errors every wrong field of what was sent
record Problem(
        @Nullable String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable List<Refusal> errors) {}
