package org.throughline.engagement.scoring;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.engagement.scoring.domain.Group;
import org.throughline.engagement.scoring.domain.GroupMonth;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Stored;

/// Reads what was told of groups.
final class Scores {
    private final AggregateStore<Scored> store;

    Scores(AggregateStore<Scored> store) {
        this.store = store;
    }

    /// All that was told of a group.
    ///
    /// @param months oldest first
    /// @param asOf when the newest was told; empty where nothing was
    record History(List<GroupMonth> months, Optional<Instant> asOf) {
        static final History NONE = new History(List.of(), Optional.empty());
    }

    /// Of many groups of a kind, by their ids; one query.
    Map<String, History> of(Group.Kind kind, Collection<String> ids) {
        Map<String, List<Stored<Scored>>> found = new HashMap<>();
        store.all(and(eq("state.by", kind.word()), in("state.group", ids)), 0)
                .forEach(each -> found.computeIfAbsent(each.state().group(), _ -> new ArrayList<>())
                        .add(each));
        Map<String, History> histories = new HashMap<>();
        found.forEach((id, told) -> histories.put(id, history(told)));
        return histories;
    }

    private static History history(List<Stored<Scored>> told) {
        return new History(
                told.stream()
                        .map(each -> each.state().groupMonth())
                        .sorted(Comparator.comparing(GroupMonth::month).thenComparing(GroupMonth::survey))
                        .toList(),
                told.stream().map(Stored::at).max(Comparator.naturalOrder()));
    }
}
