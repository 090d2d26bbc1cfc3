package org.throughline.narratives.organisation;

import java.time.Instant;
import java.util.List;
import org.throughline.kit.aggregate.Stored;
import org.throughline.narratives.editions.Edition;
import org.throughline.narratives.organisation.domain.OrganisationStory;
import org.throughline.narratives.organisation.domain.OrganisationStory.StoryTheme;

record OrganisationView(
        String organisation, String title, String direction, List<StoryTheme> themes, long version, Instant at) {
    static OrganisationView of(Stored<OrganisationStory> stored) {
        return of(stored.id(), new Edition<>(stored.version(), stored.at(), stored.state()));
    }

    static OrganisationView of(String organisation, Edition<OrganisationStory> edition) {
        var story = edition.state();
        return new OrganisationView(
                organisation, story.title(), story.direction(), story.themes(), edition.version(), edition.at());
    }
}
