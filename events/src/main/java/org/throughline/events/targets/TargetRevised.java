package org.throughline.events.targets;

import java.util.List;
import org.throughline.events.catalogue.Copies;

/// Also published when a dated threshold takes effect, although nobody wrote anything that day.
///
/// @param differences the names of the fields that are not as they were, such as `statement` or `thresholdInForce`
public record TargetRevised(Target target, List<String> differences) implements TargetEvent {
    public TargetRevised {
        differences = Copies.of(differences);
    }
}
