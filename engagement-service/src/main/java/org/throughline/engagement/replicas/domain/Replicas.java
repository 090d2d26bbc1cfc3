package org.throughline.engagement.replicas.domain;

/// All that is known here of what other services own.
///
/// @param measures by [Measure#key]
/// @param readings measures without their points, for lists
/// @param warnings by their target
/// @param shapes by their network
/// @param contributions by [Contribution#key]
/// @param links contributions without their words, for maps and counts
/// @param organisation the organisation's narrative, by the organisation's code
/// @param narratives by their team
/// @param voices what happened to them, by [VoiceStep#key]
/// @param acknowledged by the team
/// @param stories by their team
public record Replicas(
        Copies<Target> targets,
        Copies<Measure> measures,
        Copies<MeasureReading> readings,
        Copies<Warnings> warnings,
        Copies<Team> teams,
        Copies<Contribution> contributions,
        Copies<Link> links,
        Copies<Network> networks,
        Copies<Shape> shapes,
        Copies<OrganisationNarrative> organisation,
        Copies<Narrative> narratives,
        Copies<Commitment> commitments,
        Copies<VoiceStep> voices,
        Copies<Acknowledged> acknowledged,
        Copies<Story> stories,
        Copies<Recognition> recognitions,
        Copies<Activity> activities,
        Changes changes) {}
