package org.throughline.events.engagement;

import org.throughline.events.catalogue.Event;

/// All that the engagement-service publishes on `throughline.engagement`.
public sealed interface EngagementEvent extends Event permits EngagementScored, ThreadCut, ThreadMended {}
