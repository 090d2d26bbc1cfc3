package org.throughline.engagement.replicas;

import java.util.Optional;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.replicas.domain.Narrative;
import org.throughline.engagement.replicas.domain.OrganisationNarrative;
import org.throughline.engagement.replicas.domain.Theme;
import org.throughline.events.narratives.ChangeFollowed;
import org.throughline.events.narratives.NarrativeEvent;
import org.throughline.events.narratives.NarrativeRevised;
import org.throughline.events.narratives.OrganisationNarrativePublished;

/// What `throughline.narratives` brings, in our words. Of a team's narrative only that it was revised: its text is the
/// team's.
final class FromNarratives {
    private FromNarratives() {}

    static Optional<Incoming> translate(NarrativeEvent event) {
        return Optional.of(
                switch (event) {
                    case OrganisationNarrativePublished published -> organisation(published.narrative());
                    case NarrativeRevised revised ->
                        Incoming.live(
                                Shelf.NARRATIVES,
                                revised.team(),
                                new Narrative(
                                        revised.team(), revised.version(), revised.revisedAt(), revised.material()));
                    case ChangeFollowed followed -> Incoming.live(Shelf.CHANGES, followed.change(), change(followed));
                });
    }

    private static Incoming organisation(org.throughline.events.narratives.OrganisationNarrative narrative) {
        var state = new OrganisationNarrative(
                narrative.organisation(),
                narrative.title(),
                narrative.direction(),
                narrative.themes().stream()
                        .map(theme -> new Theme(theme.id(), theme.title(), theme.story(), theme.targets()))
                        .toList());
        return Incoming.live(Shelf.ORGANISATION, state.organisation(), state);
    }

    private static Change change(ChangeFollowed followed) {
        return new Change(
                followed.change(),
                followed.state(),
                followed.affected(),
                followed.revised(),
                followed.unchanged(),
                followed.pending(),
                followed.firstAt(),
                followed.lastAt(),
                followed.subject(),
                followed.type());
    }
}
