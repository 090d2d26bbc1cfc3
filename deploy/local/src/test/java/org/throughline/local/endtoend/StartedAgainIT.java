package org.throughline.local.endtoend;

import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.throughline.local.demo.DemoTrust;
import org.throughline.local.demo.Loading;

/// The whole platform stopped and started again, with the demonstration trust in it.
// Second, as what is first has services that are to be started anew.
@Order(Integer.MIN_VALUE + 1)
final class StartedAgainIT {
    private static final LivePlatform PLATFORM = LivePlatform.shared();

    @Test
    void it_has_lost_nothing_and_says_nothing_twice() {
        var loaded = new Loading(DemoTrust.read(), PLATFORM.api(), PLATFORM.where()).load();
        PLATFORM.arrival().ofEvents(loaded.published(), LivePlatform.PATIENCE);
        var events = PLATFORM.agrees();
        var narratives = narratives();

        PLATFORM.stop();
        PLATFORM.start();

        assertThat(PLATFORM.agrees()).isEqualTo(events);
        assertThat(narratives()).hasSizeGreaterThan(30).isEqualTo(narratives);
    }

    private static Set<Document> narratives() {
        return PLATFORM.store()
                .getDatabase("narratives")
                .getCollection("narratives")
                .find()
                .projection(include("version", "sections"))
                .into(new HashSet<>());
    }
}
