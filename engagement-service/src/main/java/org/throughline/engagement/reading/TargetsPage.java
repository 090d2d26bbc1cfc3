package org.throughline.engagement.reading;

import io.jstach.jstache.JStache;

/// All targets.
@JStache(path = "pages/targets.html")
record TargetsPage(TargetTable table) {}
