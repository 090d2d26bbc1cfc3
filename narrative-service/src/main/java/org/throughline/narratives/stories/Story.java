package org.throughline.narratives.stories;

/// A team's own words. A fact that changes never rewrites them.
record Story(String text) {}
