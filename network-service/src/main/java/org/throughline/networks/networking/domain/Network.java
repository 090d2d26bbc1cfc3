package org.throughline.networks.networking.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.networks.people.domain.Pseudonym;

/// People of several teams who carry targets together.
///
/// @param members by pseudonym; they never leave this service
public record Network(Focus focus, Map<String, Member> members) {
    public static final int MOST_MEMBERS = 2_000;

    public Network {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /// A network that nobody takes part in yet.
    public static Network formed(Focus focus) {
        return new Network(focus, Map.of());
    }

    public Network refocused(Focus to) {
        return new Network(to, members);
    }

    public Network joinedBy(Pseudonym person, Member member) {
        var more = new LinkedHashMap<>(members);
        more.put(person.value(), member);
        return new Network(focus, more);
    }

    public Network leftBy(Pseudonym person) {
        var fewer = new LinkedHashMap<>(members);
        fewer.remove(person.value());
        return new Network(focus, fewer);
    }

    /// The teams that take part, in order of their ids: all that others are told about members.
    public List<String> teams() {
        return members.values().stream().map(Member::team).distinct().sorted().toList();
    }
}
