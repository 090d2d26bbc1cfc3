package org.throughline.targets.publishing.domain;

import org.jspecify.annotations.Nullable;

/// A box of the driver diagram; one without parent moves the target directly.
public record Driver(String id, String title, @Nullable String parent) {}
