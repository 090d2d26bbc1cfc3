package org.throughline.events.targets;

import org.jspecify.annotations.Nullable;

/// What a chart says, in short.
///
/// @param assurance `pass`, `fail` or `inconsistent`; absent where no threshold holds
public record Signal(String variation, @Nullable String assurance) {}
