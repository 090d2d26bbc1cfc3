package org.springframework.data;

/// Stands in for Spring Data, which the build keeps out.
public final class Hidden {}
