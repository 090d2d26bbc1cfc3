package org.throughline.events.inbound;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Copies;
import org.throughline.events.naming.ExternalId;

/// A team as the workforce system has it.
///
/// @param staffGroups planned headcount by staff group
/// @param managedBy `source` unless sent; `local` hands the team over to be altered on the platform
/// @param organisation ODS code
public record TeamRecorded(
        String team,
        String name,
        String department,
        Map<String, Integer> staffGroups,
        @Nullable String parent,
        @Nullable String managedBy,
        List<ExternalId> externalIds,
        @Nullable String organisation)
        implements WorkforceEvent {
    public TeamRecorded {
        staffGroups = Copies.of(staffGroups);
        externalIds = Copies.of(externalIds);
    }
}
