package org.throughline.narratives.wording.domain;

import java.util.Map;

/// What happened, by an event's type.
public final class EventWords {
    private static final String PREFIX = "org.throughline.";
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("target.published", "A target was set"),
            Map.entry("target.revised", "A target was revised"),
            Map.entry("target.retired", "A target was retired"),
            Map.entry("measure.evaluated", "New figures were read"),
            Map.entry("team.registered", "The team was entered"),
            Map.entry("team.reorganised", "A team was reorganised"),
            Map.entry("team.disbanded", "A team was disbanded"),
            Map.entry("contribution.linked", "A team said how its work moves a target"),
            Map.entry("contribution.unlinked", "A team took back how its work moves a target"),
            Map.entry("network.formed", "A network was formed"),
            Map.entry("network.refocused", "A network was given other targets"),
            Map.entry("network.joined", "A team joined a network"),
            Map.entry("network.left", "A team left a network"),
            Map.entry("network.closed", "A network was closed"),
            Map.entry("organisation-narrative.published", "The trust told its story"),
            Map.entry("story.told", "The team told its story"),
            Map.entry("commitment.made", "A promise was made"),
            Map.entry("commitment.kept", "A promise was kept"),
            Map.entry("commitment.broken", "A promise was not kept"),
            Map.entry("commitment.renegotiated", "A promise was given another day"),
            Map.entry("commitment.contested", "It is not agreed that a promise was kept"),
            Map.entry("voice.raised", "Somebody raised something"),
            Map.entry("voice.answered", "A leader answered a voice"),
            Map.entry("voice.closed", "A leader closed a voice"),
            Map.entry("voice.withdrawn", "A voice was taken back"));

    private EventWords() {}

    /// @param type on the wire, such as `org.throughline.target.revised.v1`
    public static String of(String type) {
        var plain = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
        var version = plain.lastIndexOf(".v");
        return WORDS.getOrDefault(version < 0 ? plain : plain.substring(0, version), "Something changed");
    }

    /// Who said so, by an event's source.
    public static String source(String source) {
        return switch (source.substring(source.lastIndexOf('/') + 1)) {
            case "target-service" -> "From the trust’s targets";
            case "network-service" -> "From teams and networks";
            default -> "From this site";
        };
    }
}
