package org.throughline.targets.assessing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.kit.aggregate.AggregateStore;
import org.throughline.kit.aggregate.Stored;
import org.throughline.targets.assessing.domain.AssessmentState;
import org.throughline.targets.assessing.domain.FindWarnings;
import org.throughline.targets.assessing.domain.Warning;

/// Shows the stored assessments to the other features.
final class StoredAssessments implements FindWarnings {
    private final AggregateStore<AssessmentState> store;

    StoredAssessments(AggregateStore<AssessmentState> store) {
        this.store = store;
    }

    @Override
    public Map<String, List<Warning>> of(Collection<String> targets) {
        return store.findAll(targets).stream()
                .collect(Collectors.toMap(Stored::id, stored -> stored.state().warnings()));
    }
}
