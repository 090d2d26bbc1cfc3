package org.throughline.networks.activities.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is asked what networks did.
public interface ActivitiesOfNetworks {
    /// Everything that these networks did since a day, in no order. It costs what they did, not what all networks ever
    /// did.
    List<Done> since(Collection<String> networks, LocalDate day);

    /// @param by pseudonyms
    record Done(String network, List<String> by, @Nullable Double hours) {
        public Done {
            by = List.copyOf(by);
        }
    }
}
