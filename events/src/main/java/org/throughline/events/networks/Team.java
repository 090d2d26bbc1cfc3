package org.throughline.events.networks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.catalogue.Copies;
import org.throughline.events.naming.ExternalId;

/// A team of the trust, as it is planned.
///
/// @param staffGroups planned headcount by staff group; plans are not people, so small ones are told
/// @param managedBy `local`, or `source` where the workforce system decides
public record Team(
        String id,
        String name,
        String department,
        Map<String, Integer> staffGroups,
        @Nullable String parent,
        String managedBy,
        List<ExternalId> externalIds,
        long version) {
    public Team {
        staffGroups = Copies.of(staffGroups);
        externalIds = Copies.of(externalIds);
    }
}
