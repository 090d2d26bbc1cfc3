package org.throughline.engagement.replicas.domain;

import java.util.List;

/// A part of the organisation's narrative, and the targets that have their place in it.
public record Theme(String id, String title, String story, List<String> targets) {}
