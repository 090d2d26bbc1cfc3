package org.throughline.engagement.mapping.domain;

/// Something on the map. Its id begins with its kind, such as `target/ae-four-hours`; a driver's names its target too.
///
/// @param kind `organisation`, `theme`, `target`, `driver`, `network`, `team` or `narrative`
public record Node(String id, String kind, String title) {}
