package org.throughline.narratives.changes;

/// What came of one event for one team's narrative. The first outcome stands (hole 11).
public record Receipt(String change, String event, String team, boolean revised) {}
