package org.throughline.events.targets;

import java.util.List;
import org.throughline.events.catalogue.Copies;

/// What makes a target incomplete or suspect at the moment; nothing where all is well.
public record TargetAssessed(String target, List<Warning> warnings) implements TargetEvent {
    public TargetAssessed {
        warnings = Copies.of(warnings);
    }
}
