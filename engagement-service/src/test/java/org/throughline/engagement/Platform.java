package org.throughline.engagement;

import org.throughline.testing.Await;
import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.TestService;

/// The service with the demonstration trust in it, one for all tests of this JVM.
public final class Platform {
    private Platform() {}

    public static TestService service() {
        return Loaded.SERVICE;
    }

    public static Client leader() {
        return service().as(Person.leader());
    }

    private static final class Loaded {
        private static final TestService SERVICE = load();

        private static TestService load() {
            var service = TestService.shared(EngagementService.class);
            var targets = DemoTrust.publish();
            var leader = service.as(Person.leader());
            Await.untilAsserted("the demonstration trust", () -> {
                for (var target : targets) {
                    var read = leader.get("/api/targets/" + target).json();
                    org.assertj.core.api.Assertions.assertThat(
                                    read.path("teams").size())
                            .as(target)
                            .isPositive();
                    org.assertj.core.api.Assertions.assertThat(
                                    read.path("measures").size())
                            .as(target)
                            .isPositive();
                }
            });
            return service;
        }
    }
}
