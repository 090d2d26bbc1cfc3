package org.throughline.targets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.throughline.testing.TestService;

/// The service with a calendar that tests can turn. It is no configuration by name, so that no other service under test
/// finds it.
@Import(TargetService.class)
public class AnotherDay {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final AtomicInteger DAYS_ON = new AtomicInteger();

    /// An instance on the database of this name.
    public static TestService service(String name, String... properties) {
        return TestService.startNamed(AnotherDay.class, name, properties);
    }

    /// Days go by. Never backwards: other tests share the calendar.
    public static void daysGoBy(int days) {
        DAYS_ON.addAndGet(days);
    }

    public static LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    private static Instant now() {
        return Instant.now().plus(DAYS_ON.get(), ChronoUnit.DAYS);
    }

    @Bean
    @Primary
    Clock calendar() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.offset(Clock.system(zone), Duration.ofDays(DAYS_ON.get()));
            }

            @Override
            public Instant instant() {
                return now();
            }
        };
    }
}
