package org.throughline.engagement.replicas.domain;

import java.util.List;

/// Where the organisation is headed.
public record OrganisationNarrative(String organisation, String title, String direction, List<Theme> themes) {}
