package org.throughline.networks.activities;

import static com.mongodb.client.model.Filters.eq;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.Refusal;
import org.throughline.kit.RefusedException;
import org.throughline.kit.access.Caller;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.event.Trigger;
import org.throughline.kit.people.StaffPseudonyms;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.networks.activities.domain.Activity;
import org.throughline.networks.networking.domain.Focus;
import org.throughline.networks.networking.domain.NetworkDirectory;

/// What a network does. Who did it goes in and never comes out.
@RestController
@RequestMapping("/api/networks/{network}/activities")
@MayUse(Role.STAFF)
final class ActivityController {
    private static final String ME = "me";
    private final AggregateStore<Activity> activities;
    private final RecordingActivities recording;
    private final NetworkDirectory networks;
    private final StaffPseudonyms pseudonyms;
    private final Answers answers;
    private final Clock clock;

    ActivityController(
            AggregateStore<Activity> activities,
            RecordingActivities recording,
            NetworkDirectory networks,
            StaffPseudonyms pseudonyms,
            Answers answers,
            Clock clock) {
        this.activities = activities;
        this.recording = recording;
        this.networks = networks;
        this.pseudonyms = pseudonyms;
        this.answers = answers;
        this.clock = clock;
    }

    record ActivityView(
            String id,
            String summary,
            LocalDate on,
            @Nullable Double hours,
            List<String> targets) {
        static ActivityView of(Stored<Activity> stored) {
            var activity = stored.state();
            return new ActivityView(
                    activity.id(), activity.summary(), activity.on(), activity.hours(), activity.targets());
        }
    }

    @GetMapping
    ResponseEntity<Page<ActivityView>> list(@PathVariable Id network, PageRequest request) {
        if (networks.focus(network.value()).isEmpty()) {
            return Answers.notFound();
        }
        var after = request.after() == null ? null : RecordingActivities.key(network.value(), request.after());
        return ResponseEntity.ok(Page.of(
                activities.page(eq("state.network", network.value()), after, request.oneMore()),
                request,
                stored -> stored.state().id(),
                ActivityView::of));
    }

    /// Who is signed in was there, and whoever else is named.
    @PostMapping
    ResponseEntity<ActivityView> record(
            @PathVariable Id network, @RequestBody ActivityBody body, Caller caller, Trigger trigger) {
        var focus = networks.focus(network.value());
        if (body.on().isAfter(LocalDate.now(clock))) {
            throw new RefusedException(new Refusal("/on", body.on().toString(), "should not be a day to come"));
        }
        return focus.map(known -> answers.of(
                        recording.record(activity(network, body, caller, known), known.closed(), trigger),
                        ActivityView::of))
                .orElseGet(Answers::notFound);
    }

    private Activity activity(Id network, ActivityBody body, Caller caller, Focus focus) {
        var by = new TreeSet<String>();
        caller.pseudonym().ifPresent(by::add);
        Optional.ofNullable(body.by()).orElse(List.of()).stream()
                .filter(number -> !number.strip().toLowerCase(Locale.ROOT).equals(ME))
                .map(pseudonyms::of)
                .forEach(by::add);
        return new Activity(
                network.value(), body.id(), List.copyOf(by), body.summary(), body.on(), body.hours(), focus.targets());
    }
}
