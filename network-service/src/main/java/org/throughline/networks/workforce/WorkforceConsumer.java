package org.throughline.networks.workforce;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.inbound.AssignmentRecorded;
import org.throughline.events.inbound.AssignmentWithdrawn;
import org.throughline.events.inbound.TeamClosed;
import org.throughline.events.inbound.TeamRecorded;
import org.throughline.kit.consume.EventHandler;
import org.throughline.kit.event.Received;

/// Hands on what came to all who follow it. What tells of another trust is refused.
final class WorkforceConsumer implements EventHandler {
    private final String organisation;
    private final List<FollowsWorkforce> followers;

    WorkforceConsumer(String organisation, List<FollowsWorkforce> followers) {
        this.organisation = organisation;
        this.followers = List.copyOf(followers);
    }

    @Override
    public List<RefusedEvent> handle(List<Received> events) {
        var refused = new ArrayList<RefusedEvent>();
        var ours = new ArrayList<Received>();
        for (var event : events) {
            var told = organisationOf(event);
            if (told == null || told.equals(organisation)) {
                ours.add(event);
            } else {
                refused.add(new RefusedEvent(
                        event, "data/organisation was " + told + ": this platform serves " + organisation));
            }
        }
        followers.forEach(follower -> refused.addAll(follower.handle(ours)));
        return refused;
    }

    @Override
    public boolean knowsNewerThan(Received event) {
        return followers.stream().anyMatch(follower -> follower.knowsNewerThan(event));
    }

    private static @Nullable String organisationOf(Received event) {
        return switch (event.payload()) {
            case TeamRecorded recorded -> recorded.organisation();
            case TeamClosed closed -> closed.organisation();
            case AssignmentRecorded recorded -> recorded.organisation();
            case AssignmentWithdrawn withdrawn -> withdrawn.organisation();
            default -> null;
        };
    }
}
