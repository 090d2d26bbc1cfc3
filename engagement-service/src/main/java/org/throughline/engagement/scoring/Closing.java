package org.throughline.engagement.scoring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.throughline.engagement.replicas.domain.Copies;
import org.throughline.engagement.replicas.domain.Copy;
import org.throughline.engagement.replicas.domain.Team;
import org.throughline.engagement.scoring.domain.Edition;
import org.throughline.engagement.scoring.domain.Group;
import org.throughline.engagement.scoring.domain.Repetition;
import org.throughline.engagement.scoring.domain.Suppression;
import org.throughline.engagement.scoring.domain.TeamAnswers;
import org.throughline.engagement.scoring.domain.Telling;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Decision;
import org.throughline.kit.aggregate.Precondition;
import org.throughline.kit.consume.CaughtUp;
import org.throughline.kit.event.Trigger;

/// Closes editions that nothing more comes for, decides once what is told of every group, and tells it. Any number of
/// instances may do it at once, and each may stop anywhere: the decision is one write, and telling it again does
/// nothing.
final class Closing {
    private static final Logger log = LoggerFactory.getLogger(Closing.class);
    private static final Suppression NOTHING = _ -> Set.of();
    private final CaughtUp caughtUp;
    private final Editions editions;
    private final Answers answers;
    private final Copies<Team> teams;
    private final AggregateStore<Scored> scores;
    private final Calendar calendar;
    private final Suppression suppression;
    private final LongPredicate shows;
    private final Group organisation;
    private final Duration patience;
    private final AtomicBoolean looking = new AtomicBoolean();

    Closing(
            CaughtUp caughtUp,
            Editions editions,
            Answers answers,
            Copies<Team> teams,
            AggregateStore<Scored> scores,
            Calendar calendar,
            Suppression suppression,
            LongPredicate shows,
            Group organisation,
            Duration patience) {
        this.patience = patience;
        this.caughtUp = caughtUp;
        this.editions = editions;
        this.answers = answers;
        this.teams = teams;
        this.scores = scores;
        this.calendar = calendar;
        this.suppression = suppression;
        this.shows = shows;
        this.organisation = organisation;
    }

    /// Not before all is read that was there: else it would decide upon half of the answers and teams (hole 9).
    ///
    /// To tell an edition takes a write for each group, and whatever else is scheduled must not wait for that.
    @Scheduled(fixedDelayString = "${throughline.scoring.look-interval:5s}")
    void look() {
        if (caughtUp.now() && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("closing").start(this::closeAndTell);
        }
    }

    private void closeAndTell() {
        try {
            editions.ripe(calendar.firstOpenMonth()).forEach(this::close);
            editions.closed().forEach(this::tell);
        } catch (RuntimeException trouble) {
            log.warn("Editions of surveys could not be closed and are looked at again: {}", trouble.toString());
        } finally {
            looking.set(false);
        }
    }

    private void close(Edition edition) {
        var given = answers.of(edition);
        Map<String, Team> known = teams
                .findAll(given.stream().map(TeamAnswers::team).toList())
                .stream()
                .collect(Collectors.toMap(Copy::id, Copy::state));
        var allAreKnown = given.stream().allMatch(each -> known.containsKey(each.team()));
        // A team may be heard of later than its answers. Once it is decided, it is too late for its department.
        if (allAreKnown || editions.hasRested(edition, patience)) {
            editions.close(
                    edition, Telling.of(organisation, known, given, repeats(edition, given) ? NOTHING : suppression));
        }
    }

    private boolean repeats(Edition edition, List<TeamAnswers> given) {
        return editions.closedIn(edition.month()).stream()
                .filter(other -> !other.equals(edition))
                .anyMatch(other -> Repetition.of(answers.of(other), given, shows));
    }

    private void tell(Edition edition) {
        for (var told : editions.decided(edition)) {
            var scored = Scored.of(edition, told);
            scores.decide(
                    scored.id(),
                    Precondition.NONE,
                    Trigger.START,
                    current -> current.isPresent()
                            ? Decision.keep()
                            : Decision.write(scored, _ -> List.of(scored.event())));
        }
        editions.told(edition);
        log.info("Told how engaged groups are by {} of {}", edition.survey(), edition.month());
    }
}
