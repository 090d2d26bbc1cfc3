package org.throughline.engagement.mapping.domain;

import java.util.List;

/// Organisation → theme → target → driver → network → team → narrative.
///
/// A team hangs below the driver that it works through (below the target where it named none that is there), and below
/// each network that it takes part in; a network hangs below its targets.
public record SystemMap(List<Node> nodes, List<Edge> edges) {}
