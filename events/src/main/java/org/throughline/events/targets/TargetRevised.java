package org.throughline.events.targets;

import java.util.List;
import org.throughline.events.catalogue.Copies;

/// Also published when a dated threshold takes effect, although nobody wrote anything that day.
///
/// @param differences to the version before, in words such as `threshold from 2025-04-01 moved from 76 to 78`
public record TargetRevised(Target target, List<String> differences) implements TargetEvent {
    public TargetRevised {
        differences = Copies.of(differences);
    }
}
