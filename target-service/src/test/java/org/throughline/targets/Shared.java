package org.throughline.targets;

import org.throughline.testing.Client;
import org.throughline.testing.Person;
import org.throughline.testing.TestService;

/// The service that most tests share, and who calls it.
public final class Shared {
    private Shared() {}

    public static TestService service() {
        return TestService.shared(TargetService.class);
    }

    public static Client leader() {
        return service().as(Person.leader());
    }

    public static Client staff() {
        return service().as(Person.staff("team-a"));
    }
}
