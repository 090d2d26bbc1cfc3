package org.throughline.narratives.commitments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.aggregate.Stored;
import org.throughline.narratives.commitments.domain.Commitment;
import org.throughline.narratives.commitments.domain.Outcome;
import org.throughline.narratives.commitments.domain.Party;

record CommitmentView(
        String id,
        Party from,
        Party to,
        String text,
        LocalDate due,
        List<String> targets,
        String state,
        boolean late,
        @Nullable String obstacle,
        List<Outcome> outcomes,
        long version) {
    static CommitmentView of(Stored<Commitment> stored) {
        var promise = stored.state();
        return new CommitmentView(
                stored.id(),
                promise.from(),
                promise.to(),
                promise.text(),
                promise.due(),
                promise.targets(),
                promise.state(),
                promise.late(),
                promise.obstacle(),
                promise.outcomes(),
                stored.version());
    }
}
