package org.throughline.engagement.replicas.domain;

import java.util.List;

/// Something small that a team does for a target.
///
/// @param helps the teams whose work it makes easier
public record Action(String id, String statement, List<String> helps) {}
