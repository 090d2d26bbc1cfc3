package org.throughline.targets.publishing;

import java.util.Collection;
import java.util.List;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Stored;
import org.throughline.targets.publishing.domain.Edition;
import org.throughline.targets.publishing.domain.FindEditions;
import org.throughline.targets.publishing.domain.TargetState;

/// Shows the stored targets to the other features.
final class StoredTargets implements FindEditions {
    private final AggregateStore<TargetState> store;

    StoredTargets(AggregateStore<TargetState> store) {
        this.store = store;
    }

    @Override
    public List<Edition> find(Collection<String> ids) {
        return store.findAll(ids).stream().map(StoredTargets::edition).toList();
    }

    static Edition edition(Stored<TargetState> stored) {
        return new Edition(
                stored.id(),
                stored.version(),
                stored.state().target(),
                stored.state().retirement() != null);
    }
}
