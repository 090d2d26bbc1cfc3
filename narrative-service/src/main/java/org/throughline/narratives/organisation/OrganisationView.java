package org.throughline.narratives.organisation;

import java.time.Instant;
import java.util.List;
import org.throughline.kit.aggregate.Stored;
import org.throughline.narratives.organisation.domain.OrganisationStory;
import org.throughline.narratives.organisation.domain.OrganisationStory.StoryTheme;

record OrganisationView(
        String organisation, String title, String direction, List<StoryTheme> themes, long version, Instant at) {
    static OrganisationView of(Stored<OrganisationStory> stored) {
        var story = stored.state();
        return new OrganisationView(
                stored.id(), story.title(), story.direction(), story.themes(), stored.version(), stored.at());
    }
}
