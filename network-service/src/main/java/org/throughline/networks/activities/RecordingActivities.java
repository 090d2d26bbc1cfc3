package org.throughline.networks.activities;

import static com.mongodb.client.model.Filters.eq;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.throughline.events.networks.ActivityRecorded;
import org.throughline.kit.Refusal;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Outcome;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.people.ForgetsPeople;
import org.throughline.networks.activities.domain.ActivitiesOfNetworks;
import org.throughline.networks.activities.domain.Activity;

/// Records what was done. It is told once, and to nobody who did it: that somebody else was there too is kept and
/// not told.
final class RecordingActivities implements ActivitiesOfNetworks, ForgetsPeople {
    static final int MOST_ACTIVITIES = 1_000_000;
    private final AggregateStore<Activity> activities;
    private final ActivityLists lists;

    RecordingActivities(AggregateStore<Activity> activities, ActivityLists lists) {
        this.activities = activities;
        this.lists = lists;
    }

    static String key(String network, String id) {
        return network + "." + id;
    }

    Outcome<Activity> record(Activity activity, boolean networkIsClosed, Trigger trigger) {
        if (!networkIsClosed) {
            lists.list(activity.network(), activity.id(), activity.on());
        }
        return activities.decide(key(activity.network(), activity.id()), Precondition.NONE, trigger, current -> {
            if (current.isPresent()) {
                return again(current.get(), activity);
            }
            if (networkIsClosed) {
                return Decision.conflict("The network " + activity.network() + " is closed");
            }
            return activity.by().size() > Activity.MOST_PEOPLE
                    ? tooMany(activity)
                    : Decision.write(activity, _ -> List.of(told(activity)));
        });
    }

    private static Decision<Activity> again(Stored<Activity> current, Activity activity) {
        var before = current.state();
        if (!before.isTheSameAs(activity)) {
            return Decision.conflict(
                    "The activity " + activity.id() + " is recorded with other words; record another one");
        }
        var joined = before.joinedBy(activity.by());
        if (joined.equals(before)) {
            return Decision.keep();
        }
        return joined.by().size() > Activity.MOST_PEOPLE ? tooMany(joined) : Decision.write(joined, _ -> List.of());
    }

    private static Decision<Activity> tooMany(Activity activity) {
        return Decision.refuse(List.of(new Refusal(
                "/by", activity.by().size() + " people", "should be at most " + Activity.MOST_PEOPLE + " people")));
    }

    private static ActivityRecorded told(Activity activity) {
        return new ActivityRecorded(
                activity.network(),
                activity.id(),
                activity.summary(),
                activity.on(),
                activity.hours(),
                activity.targets());
    }

    @Override
    public void forget(String person, Trigger trigger) {
        for (var stored : activities.all(eq("state.by", person), MOST_ACTIVITIES)) {
            activities.decide(
                    stored.id(),
                    Precondition.NONE,
                    trigger,
                    current -> current.map(Stored::state)
                            .filter(activity -> activity.by().contains(person))
                            .map(activity -> Decision.write(activity.without(person), _ -> List.of()))
                            .orElseGet(Decision::keep));
        }
    }

    @Override
    public List<Done> since(Collection<String> networks, LocalDate day) {
        return activities.findAll(lists.since(networks, day)).stream()
                .map(Stored::state)
                .filter(activity -> !activity.on().isBefore(day))
                .map(activity -> new Done(activity.network(), activity.by(), activity.hours()))
                .toList();
    }
}
