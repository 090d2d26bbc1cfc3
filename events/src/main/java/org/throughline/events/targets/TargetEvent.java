package org.throughline.events.targets;

import org.throughline.events.catalogue.Event;

/// All that is published on `throughline.targets`.
public sealed interface TargetEvent extends Event
        permits TargetPublished,
                TargetRevised,
                TargetRetired,
                TargetAssessed,
                MeasureEvaluated,
                TargetSignalled,
                DistortionSuspected,
                DistortionCleared {}
