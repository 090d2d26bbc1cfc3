package org.throughline.events.narratives;

import java.util.List;
import org.throughline.events.catalogue.Copies;

/// Where the organisation is headed, with its targets placed in the story.
public record OrganisationNarrative(
        String organisation, String title, String direction, List<Theme> themes, long version) {
    public OrganisationNarrative {
        themes = Copies.of(themes);
    }
}
