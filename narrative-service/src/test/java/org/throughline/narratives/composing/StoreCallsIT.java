package org.throughline.narratives.composing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.narratives.ByHand;
import org.throughline.narratives.Trust;
import org.throughline.narratives.sources.SourcesReading;
import org.throughline.testing.TestMongo;

/// How often the store is asked does not depend on how many teams are composed at once.
class StoreCallsIT {
    private final ByHand service = ByHand.shared();
    private final Trust trust = new Trust();

    // Seen to fail (13 queries for five teams, 408 for 400) with commitments read team by team.
    @Test
    void the_inputs_of_many_teams_take_as_many_queries_as_those_of_a_few() {
        var events = new ArrayList<Trust.Told>();
        events.add(trust.target("calls", 76));
        for (int i = 0; i < 400; i++) {
            events.add(trust.team("calls-" + i, "Ward " + i));
            events.add(trust.linked("calls-" + i, "calls", "we help", "calls-" + (i + 1) % 400));
        }
        service.arrive(events);
        // Nobody is to compose them: other tests would wait for it.
        service.takeJobs();

        assertThat(queriesFor(5)).isEqualTo(queriesFor(400)).isLessThan(15);
    }

    private int queriesFor(int teams) {
        var asked = Collections.synchronizedList(new ArrayList<String>());
        var settings = MongoClientSettings.builder()
                .applyConnectionString(
                        new ConnectionString(TestMongo.uri(service.database().getName())))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (List.of("find", "getMore", "aggregate").contains(event.getCommandName())) {
                            asked.add(event.getCommandName());
                        }
                    }
                })
                .build();
        try (var client = MongoClients.create(settings)) {
            MongoDatabase database = client.getDatabase(service.database().getName());
            var ids = new ArrayList<String>();
            for (int i = 0; i < teams; i++) {
                ids.add("calls-" + i);
            }
            assertThat(SourcesReading.of(database, ids)).isEqualTo(teams);
        }
        return (int) asked.stream().filter("find"::equals).count();
    }
}
