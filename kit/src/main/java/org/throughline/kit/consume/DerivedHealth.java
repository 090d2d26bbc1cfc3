package org.throughline.kit.consume;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.throughline.kit.derived.Derived;

/// A generation that is still being built answers nobody: those before it do. How far it is, is told to operators.
final class DerivedHealth implements HealthIndicator {
    private final Derived derived;
    private final CaughtUp caughtUp;

    DerivedHealth(Derived derived, CaughtUp caughtUp) {
        this.derived = derived;
        this.caughtUp = caughtUp;
    }

    @Override
    public Health health() {
        var progress = caughtUp.progress();
        return (derived.isBuilt() ? Health.up() : Health.outOfService())
                .withDetail("generation", derived.generation())
                .withDetail("read", progress.read())
                .withDetail("of", progress.of())
                .build();
    }
}
