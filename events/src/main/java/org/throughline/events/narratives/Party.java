package org.throughline.events.narratives;

/// Who promises, or to whom.
///
/// @param kind `team`, `network` or `leader`
/// @param id of the team or network; a leader's is the name of the role, such as `chief-nurse`
public record Party(String kind, String id) {}
