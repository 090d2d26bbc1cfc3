package org.throughline.engagement.replicas.domain;

import java.util.List;

/// What makes a target incomplete or suspect at the moment.
public record Warnings(String target, List<Warning> warnings) {}
