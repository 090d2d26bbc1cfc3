package org.throughline.engagement.replicas;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.replicas.domain.Acknowledged;
import org.throughline.engagement.replicas.domain.Change;
import org.throughline.engagement.replicas.domain.Commitment;
import org.throughline.engagement.replicas.domain.Narrative;
import org.throughline.engagement.replicas.domain.OrganisationNarrative;
import org.throughline.engagement.replicas.domain.Story;
import org.throughline.engagement.replicas.domain.Theme;
import org.throughline.engagement.replicas.domain.VoiceStep;
import org.throughline.events.narratives.ChangeFollowed;
import org.throughline.events.narratives.CommitmentBroken;
import org.throughline.events.narratives.CommitmentContested;
import org.throughline.events.narratives.CommitmentKept;
import org.throughline.events.narratives.CommitmentMade;
import org.throughline.events.narratives.CommitmentRenegotiated;
import org.throughline.events.narratives.NarrativeAcknowledged;
import org.throughline.events.narratives.NarrativeEvent;
import org.throughline.events.narratives.NarrativeRevised;
import org.throughline.events.narratives.OrganisationNarrativePublished;
import org.throughline.events.narratives.StoryTold;
import org.throughline.events.narratives.VoiceAbout;
import org.throughline.events.narratives.VoiceAnswered;
import org.throughline.events.narratives.VoiceClosed;
import org.throughline.events.narratives.VoiceRaised;
import org.throughline.events.narratives.VoiceWithdrawn;

/// What `throughline.narratives` brings, in our words. Of a team's narrative only that it was revised: its text is the
/// team's.
final class FromNarratives {
    private FromNarratives() {}

    static List<Incoming> translate(NarrativeEvent event) {
        return switch (event) {
            case OrganisationNarrativePublished published -> List.of(organisation(published.narrative()));
            case NarrativeRevised revised ->
                List.of(Incoming.live(
                        Shelf.NARRATIVES,
                        revised.team(),
                        new Narrative(revised.team(), revised.version(), revised.revisedAt(), revised.material())));
            case ChangeFollowed followed -> List.of(Incoming.live(Shelf.CHANGES, followed.change(), change(followed)));
            case StoryTold told ->
                List.of(Incoming.live(Shelf.STORIES, told.team(), new Story(told.team(), told.version())));
            case NarrativeAcknowledged read ->
                List.of(Incoming.live(
                        Shelf.ACKNOWLEDGED, read.team(), new Acknowledged(read.team(), read.share(), read.on())));
            case CommitmentMade made -> List.of(commitment(made.commitment(), null));
            case CommitmentKept kept -> List.of(commitment(kept.commitment(), null));
            case CommitmentBroken broken -> List.of(commitment(broken.commitment(), broken.obstacle()));
            case CommitmentRenegotiated moved -> List.of(commitment(moved.commitment(), null));
            case CommitmentContested contested -> List.of(commitment(contested.commitment(), null));
            case VoiceRaised raised -> List.of(voice(raised.voice(), "raised", raised.about(), raised.on()));
            // Between being raised and the first answer somebody waited; more answers end no waiting.
            case VoiceAnswered answered ->
                answered.first()
                        ? List.of(voice(answered.voice(), "answered", answered.about(), answered.on()))
                        : List.of();
            case VoiceClosed closed -> List.of(voice(closed.voice(), "closed", closed.about(), closed.on()));
            case VoiceWithdrawn back -> List.of(voice(back.voice(), "withdrawn", back.about(), back.on()));
        };
    }

    // Each step is kept by itself, as facts come in any order.
    private static Incoming voice(String voice, String step, VoiceAbout about, LocalDate on) {
        return Incoming.live(
                Shelf.VOICES, VoiceStep.key(voice, step), new VoiceStep(voice, step, about.kind(), about.id(), on));
    }

    private static Incoming commitment(
            org.throughline.events.narratives.Commitment commitment, @Nullable String obstacle) {
        var state = new Commitment(
                commitment.id(),
                new Commitment.Party(commitment.from().kind(), commitment.from().id()),
                new Commitment.Party(commitment.to().kind(), commitment.to().id()),
                commitment.text(),
                commitment.due(),
                commitment.targets(),
                commitment.state(),
                commitment.late(),
                obstacle);
        return Incoming.live(Shelf.COMMITMENTS, state.id(), state);
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
