package org.throughline.engagement.reading;

import org.jspecify.annotations.Nullable;

/// Something by its id.
///
/// @param name absent while the thing itself was not heard of
record Named(String id, @Nullable String name) {}
