package org.throughline.narratives.sources;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import org.throughline.kit.derived.Derived;

/// Reads the inputs of teams from a database of the test's choice.
public final class SourcesReading {
    private SourcesReading() {}

    /// Of how many of them anything is known.
    public static int of(MongoDatabase database, List<String> teams) {
        var inputs = new ReadingInputs(database, new Kept(new Derived(database, 1, Clock.systemUTC()))).of(teams);
        return (int) teams.stream().filter(team -> inputs.of(team).isPresent()).count();
    }
}
