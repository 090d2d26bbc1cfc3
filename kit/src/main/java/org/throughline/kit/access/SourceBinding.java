package org.throughline.kit.access;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which CloudEvents `source` each publishing system may use: a system never speaks for another.
///
/// @param sources by client id, over HTTP; a client that is not named may use those that end with its own id, as
///     `/bi-system` or `/trust/bi-system` for `bi-system`
/// @param fromKafka those that are taken from the trust's topics, where the broker says who may write but not under
///     which name; `*` for any. What is posted over HTTP goes there too, so its sources belong in here as well
@ConfigurationProperties("throughline.publishers")
public record SourceBinding(
        @DefaultValue Map<String, List<String>> sources,
        @DefaultValue("*") List<String> fromKafka) {
    private static final String ANY = "*";
    private static final String INBOUND = "trust.";

    public SourceBinding {
        sources = Map.copyOf(sources);
        fromKafka = List.copyOf(fromKafka);
    }

    /// Whether this system may publish events of this source over HTTP.
    public boolean allows(Caller caller, String source) {
        var own = sources.get(caller.client());
        return own == null
                ? !caller.client().isBlank() && source.endsWith("/" + caller.client())
                : own.contains(source);
    }

    /// Whether an event of this source is taken from a topic. The platform's own topics are for itself alone to write.
    public boolean takesFromKafka(String topic, String source) {
        return !topic.startsWith(INBOUND) || fromKafka.contains(ANY) || fromKafka.contains(source);
    }
}
