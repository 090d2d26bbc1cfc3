package org.throughline.narratives.commitments;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.Subjects;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Aggregates;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.narratives.commitments.domain.Commitment;
import org.throughline.narratives.commitments.domain.WorkingDays;

@Configuration(proxyBeanMethods = false)
class CommitmentsConfiguration {
    static final String HOLIDAYS = "/calendar/bank-holidays-england.csv";

    @Bean
    AggregateStore<Commitment> commitments(Aggregates aggregates) {
        return aggregates
                .open("commitments", Commitment.class, Subjects::commitment)
                .indexedBy("touches", "next");
    }

    @Bean
    WorkingDays workingDays() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommitmentsConfiguration.class.getResourceAsStream(HOLIDAYS), HOLIDAYS),
                StandardCharsets.UTF_8))) {
            return new WorkingDays(lines.lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .collect(Collectors.toSet()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean
    DuePromises duePromises(Promising promising) {
        return new DuePromises(promising);
    }

    @Bean
    Promising promising(AggregateStore<Commitment> commitments, WorkingDays days, CaughtUp caughtUp, Clock clock) {
        return new Promising(commitments, days, caughtUp, clock);
    }
}
