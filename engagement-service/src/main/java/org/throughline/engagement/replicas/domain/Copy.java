package org.throughline.engagement.replicas.domain;

/// A state that another service owns, as it was last heard of.
///
/// @param sequence of the event that brought it
/// @param live false for what is over but was: retired, disbanded, unlinked, closed
public record Copy<T>(String id, T state, long sequence, boolean live, Freshness freshness) {}
