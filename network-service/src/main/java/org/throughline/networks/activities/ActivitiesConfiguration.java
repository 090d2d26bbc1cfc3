package org.throughline.networks.activities;

import static com.mongodb.client.model.Filters.empty;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.aggregate.Stored;
import org.throughline.kit.people.StaffPseudonyms;
import org.throughline.networks.activities.domain.Activity;
import org.throughline.networks.activities.domain.Recognition;
import org.throughline.networks.teams.domain.TeamDirectory;

@Configuration(proxyBeanMethods = false)
class ActivitiesConfiguration {
    // Ids are `<network>.<activity>` and `<network>.<key>`, as in the subjects.
    @Bean
    AggregateStore<Activity> activities(Aggregates aggregates) {
        return aggregates
                .open("activities", Activity.class, id -> "activity/" + id)
                .indexedBy("network", "on");
    }

    @Bean
    AggregateStore<Recognition> recognitions(Aggregates aggregates) {
        return aggregates
                .open("recognitions", Recognition.class, id -> "recognition/" + id)
                .indexedBy("network", "to");
    }

    @Bean
    RecordingActivities recordingActivities(AggregateStore<Activity> activities, MongoDatabase database) {
        var lists = new ActivityLists(database.getCollection("activity-lists"));
        lists.listAll(() -> activities.all(empty(), RecordingActivities.MOST_ACTIVITIES).stream()
                .map(Stored::state)
                .toList());
        return new RecordingActivities(activities, lists);
    }

    @Bean
    Recognising recognising(AggregateStore<Recognition> recognitions, TeamDirectory teams, StaffPseudonyms pseudonyms) {
        return new Recognising(recognitions, teams, pseudonyms);
    }
}
