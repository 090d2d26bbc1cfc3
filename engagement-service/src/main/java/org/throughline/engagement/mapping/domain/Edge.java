package org.throughline.engagement.mapping.domain;

/// What leads to what. Both ends are on the map.
public record Edge(String from, String to) {}
