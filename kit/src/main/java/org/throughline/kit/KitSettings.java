package org.throughline.kit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What every service can be told from outside.
///
/// @param service this service's name, part of the `source` of its events: `/throughline/<service>`
/// @param organisation the trust's ODS code; one deployment serves one trust
/// @param zone all dates are this zone's
/// @param database the Mongo database that this service owns
/// @param narrativeUrl where narrative-service answers for people and programs outside, for monitor links
/// @param generation which of the copies of what others told, from 1 on: a new one is built beside those before
/// @param relay how events leave the outbox
@ConfigurationProperties("throughline")
public record KitSettings(
        String service,
        String organisation,
        @DefaultValue("Europe/London") ZoneId zone,
        String database,
        @DefaultValue("http://localhost:8083") String narrativeUrl,
        @DefaultValue("1") int generation,
        @DefaultValue RelaySettings relay) {
    public KitSettings {
        if (!organisation.matches("[A-Z0-9]{2,10}")) {
            throw new IllegalArgumentException("THROUGHLINE_ORGANISATION was '" + organisation
                    + "'; it should be the trust's ODS code, such as RXX");
        }
        if (generation < 1) {
            throw new IllegalArgumentException("THROUGHLINE_GENERATION was " + generation
                    + "; it should be 1 or, to build anew, one more than now");
        }
    }

    /// The CloudEvents `source` of what this service publishes.
    public String source() {
        return "/throughline/" + service;
    }

    /// How events leave the outbox.
    ///
    /// @param deliveryTimeout how long the producer tries to deliver an event before the relay gives it back
    /// @param sweepInterval how often the store is searched for events that nobody relays
    /// @param maxPending how many events of one aggregate may wait for the broker before writes answer 503
    public record RelaySettings(
            @DefaultValue("10s") Duration deliveryTimeout,
            @DefaultValue("2s") Duration sweepInterval,
            @DefaultValue("100") int maxPending) {

        /// How long an event may wait in the relay's queue before the relay has to claim it anew.
        private static final Duration QUEUED = Duration.ofSeconds(3);

        /// How long the producer lets a send wait when the broker does not answer or cannot keep up.
        public Duration maxBlock() {
            return deliveryTimeout.dividedBy(5);
        }

        /// A claim outlasts the wait in the queue and all that the producer may do afterwards: whoever takes an event
        /// over when it has run out can be sure that the first relay has given up (propagation.md, hole 4).
        public Duration claim() {
            return QUEUED.plus(maxBlock()).plus(deliveryTimeout);
        }

        /// Until when an event may be sent upon a claim that was made at `claimed`.
        public Instant sendBefore(Instant claimed) {
            return claimed.plus(QUEUED);
        }
    }
}
