package org.throughline.engagement.replicas;

import java.util.List;
import org.throughline.engagement.replicas.domain.Action;
import org.throughline.engagement.replicas.domain.Activity;
import org.throughline.engagement.replicas.domain.Contribution;
import org.throughline.engagement.replicas.domain.Link;
import org.throughline.engagement.replicas.domain.Network;
import org.throughline.engagement.replicas.domain.Recognition;
import org.throughline.engagement.replicas.domain.Shape;
import org.throughline.engagement.replicas.domain.StaffGroup;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.events.networks.ActivityRecorded;
import org.throughline.events.networks.ContributionLinked;
import org.throughline.events.networks.ContributionUnlinked;
import org.throughline.events.networks.NetworkAssessed;
import org.throughline.events.networks.NetworkClosed;
import org.throughline.events.networks.NetworkEvent;
import org.throughline.events.networks.NetworkFormed;
import org.throughline.events.networks.NetworkJoined;
import org.throughline.events.networks.NetworkLeft;
import org.throughline.events.networks.NetworkRefocused;
import org.throughline.events.networks.RecognitionAwarded;
import org.throughline.events.networks.TeamDisbanded;
import org.throughline.events.networks.TeamRegistered;
import org.throughline.events.networks.TeamReorganised;
import org.throughline.kit.event.Envelope;

/// What `throughline.networks` brings, in our words.
final class FromNetworks {
    private FromNetworks() {}

    static List<Incoming> translate(NetworkEvent event, Envelope envelope) {
        return switch (event) {
            case TeamRegistered registered -> List.of(team(registered.team()));
            case TeamReorganised reorganised -> List.of(team(reorganised.team()));
            case TeamDisbanded disbanded ->
                List.of(Incoming.over(
                        Shelf.TEAMS, disbanded.team().id(), teamState(disbanded.team(), disbanded.successors())));
            case ContributionLinked linked -> List.of(contribution(linked.contribution()));
            case ContributionUnlinked unlinked ->
                List.of(Incoming.over(
                        Shelf.CONTRIBUTIONS,
                        Contribution.key(unlinked.team(), unlinked.target()),
                        new Link(unlinked.team(), unlinked.target(), null)));
            case NetworkFormed formed -> List.of(network(formed.network()));
            case NetworkRefocused refocused -> List.of(network(refocused.network()));
            case NetworkJoined joined -> List.of(network(joined.network()));
            case NetworkLeft left -> List.of(network(left.network()));
            case NetworkClosed closed ->
                List.of(Incoming.over(Shelf.NETWORKS, closed.network().id(), networkState(closed.network())));
            case NetworkAssessed assessed -> List.of(shape(assessed));
            case ActivityRecorded activity ->
                List.of(Incoming.live(
                        Shelf.ACTIVITIES,
                        envelope.subject(),
                        new Activity(activity.network(), activity.summary(), activity.on())));
            case RecognitionAwarded awarded ->
                List.of(Incoming.live(
                        Shelf.RECOGNITIONS,
                        envelope.subject(),
                        new Recognition(
                                awarded.network(),
                                awarded.targets(),
                                awarded.on(),
                                awarded.kind(),
                                awarded.team(),
                                awarded.reason())));
        };
    }

    private static Incoming team(org.throughline.events.networks.Team team) {
        return Incoming.live(Shelf.TEAMS, team.id(), teamState(team, List.of()));
    }

    // Staff groups become a list: their names may hold dots, which Mongo takes for paths.
    private static Team teamState(org.throughline.events.networks.Team team, List<String> successors) {
        return new Team(
                team.id(),
                team.name(),
                team.department(),
                team.staffGroups().entrySet().stream()
                        .map(group -> new StaffGroup(group.getKey(), group.getValue()))
                        .toList(),
                team.parent(),
                successors);
    }

    private static Incoming contribution(org.throughline.events.networks.Contribution contribution) {
        var state = new Contribution(
                contribution.team(),
                contribution.target(),
                contribution.driver(),
                contribution.statement(),
                contribution.actions().stream()
                        .map(action -> new Action(action.id(), action.statement(), action.helps()))
                        .toList());
        return Incoming.live(Shelf.CONTRIBUTIONS, Contribution.key(state.team(), state.target()), state);
    }

    private static Incoming network(org.throughline.events.networks.Network network) {
        return new Incoming(
                Shelf.NETWORKS,
                network.id(),
                networkState(network),
                !network.state().equals("closed"));
    }

    private static Incoming shape(NetworkAssessed assessed) {
        var mix = assessed.mix();
        var burden = assessed.burden();
        var state = new Shape(
                assessed.network(),
                assessed.suppressed(),
                mix == null ? null : new Shape.Mix(mix.departments(), mix.staffGroups(), mix.ties(), mix.tooNarrow()),
                burden == null
                        ? null
                        : new Shape.Burden(burden.topFifth(), burden.gini(), burden.carriers(), burden.tooFew()),
                assessed.joinedOnlyHere(),
                assessed.missing(),
                assessed.on());
        return Incoming.live(Shelf.SHAPES, state.network(), state);
    }

    private static Network networkState(org.throughline.events.networks.Network network) {
        return new Network(
                network.id(),
                network.name(),
                network.purpose(),
                network.targets(),
                network.state(),
                network.sponsor(),
                network.protectedHours(),
                network.teams());
    }
}
