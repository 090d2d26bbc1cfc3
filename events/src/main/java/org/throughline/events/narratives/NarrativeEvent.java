package org.throughline.events.narratives;

import org.throughline.events.catalogue.Event;

/// All that is published on `throughline.narratives`.
public sealed interface NarrativeEvent extends Event
        permits OrganisationNarrativePublished,
                StoryTold,
                NarrativeRevised,
                NarrativeAcknowledged,
                ChangeFollowed,
                CommitmentMade,
                CommitmentKept,
                CommitmentBroken,
                CommitmentRenegotiated,
                CommitmentContested,
                VoiceRaised,
                VoiceAnswered,
                VoiceClosed,
                VoiceWithdrawn {}
