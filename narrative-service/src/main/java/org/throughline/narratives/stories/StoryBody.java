package org.throughline.narratives.stories;

import org.throughline.kit.web.CheckedBy;

/// The body of `PUT /api/teams/{teamId}/story`.
@CheckedBy("/requests/story.json")
record StoryBody(String text) {}
