package org.throughline.narratives.organisation;

import java.util.List;
import org.throughline.kit.web.CheckedBy;
import org.throughline.narratives.organisation.domain.OrganisationStory;
import org.throughline.narratives.organisation.domain.OrganisationStory.StoryTheme;

/// The body of `PUT /api/organisation-narrative`.
@CheckedBy("/requests/organisation-narrative.json")
record OrganisationBody(String title, String direction, List<StoryTheme> themes) {
    OrganisationStory story() {
        return new OrganisationStory(title, direction, themes);
    }
}
