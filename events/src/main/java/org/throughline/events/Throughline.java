package org.throughline.events;

import static org.throughline.events.catalogue.Kind.FACT;
import static org.throughline.events.catalogue.Kind.STATE;

import java.util.List;
import org.throughline.events.catalogue.Catalogue;
import org.throughline.events.catalogue.EventType;
import org.throughline.events.catalogue.Topic;
import org.throughline.events.engagement.EngagementScored;
import org.throughline.events.engagement.ThreadCut;
import org.throughline.events.engagement.ThreadMended;
import org.throughline.events.inbound.AssignmentRecorded;
import org.throughline.events.inbound.AssignmentWithdrawn;
import org.throughline.events.inbound.MeasurementRecorded;
import org.throughline.events.inbound.MeasurementWithdrawn;
import org.throughline.events.inbound.SurveyResponseRecorded;
import org.throughline.events.inbound.SurveyResultRecorded;
import org.throughline.events.inbound.TeamClosed;
import org.throughline.events.inbound.TeamRecorded;
import org.throughline.events.narratives.ChangeFollowed;
import org.throughline.events.narratives.CommitmentBroken;
import org.throughline.events.narratives.CommitmentContested;
import org.throughline.events.narratives.CommitmentKept;
import org.throughline.events.narratives.CommitmentMade;
import org.throughline.events.narratives.CommitmentRenegotiated;
import org.throughline.events.narratives.NarrativeAcknowledged;
import org.throughline.events.narratives.NarrativeRevised;
import org.throughline.events.narratives.OrganisationNarrativePublished;
import org.throughline.events.narratives.StoryTold;
import org.throughline.events.narratives.VoiceAnswered;
import org.throughline.events.narratives.VoiceClosed;
import org.throughline.events.narratives.VoiceRaised;
import org.throughline.events.narratives.VoiceWithdrawn;
import org.throughline.events.networks.ActivityRecorded;
import org.throughline.events.networks.ContributionLinked;
import org.throughline.events.networks.ContributionUnlinked;
import org.throughline.events.networks.NetworkAssessed;
import org.throughline.events.networks.NetworkClosed;
import org.throughline.events.networks.NetworkFormed;
import org.throughline.events.networks.NetworkJoined;
import org.throughline.events.networks.NetworkLeft;
import org.throughline.events.networks.NetworkRefocused;
import org.throughline.events.networks.RecognitionAwarded;
import org.throughline.events.networks.TeamDisbanded;
import org.throughline.events.networks.TeamRegistered;
import org.throughline.events.networks.TeamReorganised;
import org.throughline.events.people.PersonForgotten;
import org.throughline.events.targets.DistortionCleared;
import org.throughline.events.targets.DistortionSuspected;
import org.throughline.events.targets.MeasureEvaluated;
import org.throughline.events.targets.TargetAssessed;
import org.throughline.events.targets.TargetPublished;
import org.throughline.events.targets.TargetRetired;
import org.throughline.events.targets.TargetRevised;
import org.throughline.events.targets.TargetSignalled;

/// The platform's event types under their names on the wire, and its topics.
public final class Throughline {
    public static final String TARGETS = "throughline.targets";
    public static final String NETWORKS = "throughline.networks";
    public static final String NARRATIVES = "throughline.narratives";
    public static final String ENGAGEMENT = "throughline.engagement";
    public static final String PEOPLE = "throughline.people";

    /// The narrative-service's jobs to itself. They are no events: nothing in the catalogue is published here.
    public static final String RECOMPOSE = "throughline.narratives.recompose";

    public static final String MEASUREMENTS = "trust.measurements";
    public static final String WORKFORCE = "trust.workforce";
    public static final String SURVEYS = "trust.surveys";

    private static final Catalogue CATALOGUE = Catalogue.of(List.of(
            new EventType("org.throughline.target.published.v1", STATE, TargetPublished.class, TARGETS),
            new EventType("org.throughline.target.revised.v1", STATE, TargetRevised.class, TARGETS),
            new EventType("org.throughline.target.retired.v1", STATE, TargetRetired.class, TARGETS),
            new EventType("org.throughline.measure.evaluated.v1", STATE, MeasureEvaluated.class, TARGETS),
            new EventType("org.throughline.target.signalled.v1", FACT, TargetSignalled.class, TARGETS),
            new EventType("org.throughline.target.assessed.v1", STATE, TargetAssessed.class, TARGETS),
            new EventType("org.throughline.distortion.suspected.v1", FACT, DistortionSuspected.class, TARGETS),
            new EventType("org.throughline.distortion.cleared.v1", FACT, DistortionCleared.class, TARGETS),
            new EventType("org.throughline.team.registered.v1", STATE, TeamRegistered.class, NETWORKS),
            new EventType("org.throughline.team.reorganised.v1", STATE, TeamReorganised.class, NETWORKS),
            new EventType("org.throughline.team.disbanded.v1", STATE, TeamDisbanded.class, NETWORKS),
            new EventType("org.throughline.contribution.linked.v1", STATE, ContributionLinked.class, NETWORKS),
            new EventType("org.throughline.contribution.unlinked.v1", STATE, ContributionUnlinked.class, NETWORKS),
            new EventType("org.throughline.network.formed.v1", STATE, NetworkFormed.class, NETWORKS),
            new EventType("org.throughline.network.refocused.v1", STATE, NetworkRefocused.class, NETWORKS),
            new EventType("org.throughline.network.joined.v1", STATE, NetworkJoined.class, NETWORKS),
            new EventType("org.throughline.network.left.v1", STATE, NetworkLeft.class, NETWORKS),
            new EventType("org.throughline.network.closed.v1", STATE, NetworkClosed.class, NETWORKS),
            new EventType("org.throughline.network.assessed.v1", STATE, NetworkAssessed.class, NETWORKS),
            new EventType("org.throughline.activity.recorded.v1", FACT, ActivityRecorded.class, NETWORKS),
            new EventType("org.throughline.recognition.awarded.v1", FACT, RecognitionAwarded.class, NETWORKS),
            new EventType("org.throughline.person.forgotten.v1", FACT, PersonForgotten.class, PEOPLE),
            new EventType(
                    "org.throughline.organisation-narrative.published.v1",
                    STATE,
                    OrganisationNarrativePublished.class,
                    NARRATIVES),
            new EventType("org.throughline.narrative.revised.v1", STATE, NarrativeRevised.class, NARRATIVES),
            new EventType("org.throughline.change.followed.v1", STATE, ChangeFollowed.class, NARRATIVES),
            new EventType("org.throughline.story.told.v1", STATE, StoryTold.class, NARRATIVES),
            new EventType("org.throughline.narrative.acknowledged.v1", STATE, NarrativeAcknowledged.class, NARRATIVES),
            new EventType("org.throughline.commitment.made.v1", STATE, CommitmentMade.class, NARRATIVES),
            new EventType("org.throughline.commitment.kept.v1", STATE, CommitmentKept.class, NARRATIVES),
            new EventType("org.throughline.commitment.broken.v1", STATE, CommitmentBroken.class, NARRATIVES),
            new EventType(
                    "org.throughline.commitment.renegotiated.v1", STATE, CommitmentRenegotiated.class, NARRATIVES),
            new EventType("org.throughline.commitment.contested.v1", STATE, CommitmentContested.class, NARRATIVES),
            new EventType("org.throughline.voice.raised.v1", FACT, VoiceRaised.class, NARRATIVES, true),
            new EventType("org.throughline.voice.answered.v1", FACT, VoiceAnswered.class, NARRATIVES, true),
            new EventType("org.throughline.voice.closed.v1", FACT, VoiceClosed.class, NARRATIVES, true),
            new EventType("org.throughline.voice.withdrawn.v1", FACT, VoiceWithdrawn.class, NARRATIVES, true),
            new EventType(
                    "org.throughline.trust.measurement.recorded.v1", FACT, MeasurementRecorded.class, MEASUREMENTS),
            new EventType(
                    "org.throughline.trust.measurement.withdrawn.v1", FACT, MeasurementWithdrawn.class, MEASUREMENTS),
            new EventType("org.throughline.trust.team.recorded.v1", STATE, TeamRecorded.class, WORKFORCE),
            new EventType("org.throughline.trust.team.closed.v1", STATE, TeamClosed.class, WORKFORCE),
            new EventType("org.throughline.trust.assignment.recorded.v1", FACT, AssignmentRecorded.class, WORKFORCE),
            new EventType("org.throughline.trust.assignment.withdrawn.v1", FACT, AssignmentWithdrawn.class, WORKFORCE),
            new EventType("org.throughline.trust.survey-result.recorded.v1", FACT, SurveyResultRecorded.class, SURVEYS),
            new EventType(
                    "org.throughline.trust.survey-response.recorded.v1", FACT, SurveyResponseRecorded.class, SURVEYS),
            new EventType("org.throughline.engagement.scored.v1", STATE, EngagementScored.class, ENGAGEMENT),
            new EventType("org.throughline.thread.cut.v1", FACT, ThreadCut.class, ENGAGEMENT),
            new EventType("org.throughline.thread.mended.v1", FACT, ThreadMended.class, ENGAGEMENT)));

    private Throughline() {}

    public static Catalogue catalogue() {
        return CATALOGUE;
    }

    /// All topics, dead letters included: those that have to be there before a service starts.
    public static List<Topic> topics() {
        return Topics.ALL;
    }

    public static String deadLetters(String topic) {
        return topic + ".dlq";
    }
}
