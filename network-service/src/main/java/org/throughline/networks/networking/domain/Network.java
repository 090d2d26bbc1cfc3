package org.throughline.networks.networking.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.throughline.networks.people.domain.Pseudonym;

/// People of several teams who carry targets together.
///
/// @param members by pseudonym; they never leave this service
public record Network(Focus focus, Map<String, Member> members) {
    public static final int MOST_MEMBERS = 2_000;
    static final int FEWEST_DEPARTMENTS = 2;

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

    /// The same network where teams have gone up in others.
    ///
    /// @param successors by the team that is no more
    public Network succeeded(Map<String, String> successors) {
        return each(member -> successors.containsKey(member.team())
                ? member.in(successors.getOrDefault(member.team(), member.team()))
                : member);
    }

    private Network each(UnaryOperator<Member> alteration) {
        var altered = new LinkedHashMap<String, Member>();
        members.forEach((person, member) -> altered.put(person, alteration.apply(member)));
        return new Network(focus, altered);
    }

    /// The teams that take part, in order of their ids: all that others are told about members.
    public List<String> teams() {
        return present().values().stream().map(Member::team).distinct().sorted().toList();
    }

    /// Those who are not away, by pseudonym.
    public Map<String, Member> present() {
        var present = new LinkedHashMap<String, Member>();
        members.forEach((person, member) -> {
            if (!member.away()) {
                present.put(person, member);
            }
        });
        return present;
    }

    public boolean hasConvenor() {
        return present().values().stream().anyMatch(member -> member.role() == Role.CONVENOR);
    }

    public boolean isConvenedBy(String person) {
        var member = members.get(person);
        return member != null && member.role() == Role.CONVENOR;
    }

    /// What it does not have yet and needs before it can be active, in words.
    ///
    /// @param departments by team, of the teams that are known
    public List<String> lacking(Map<String, String> departments) {
        var lacking = new ArrayList<String>();
        if (focus.purpose().isBlank()) {
            lacking.add("a purpose");
        }
        if (focus.targets().isEmpty()) {
            lacking.add("a target");
        }
        if (!hasConvenor()) {
            lacking.add("a convenor");
        }
        var count = teams().stream()
                .filter(departments::containsKey)
                .map(departments::get)
                .distinct()
                .count();
        if (count < FEWEST_DEPARTMENTS) {
            lacking.add("members of at least two departments");
        }
        return lacking;
    }
}
