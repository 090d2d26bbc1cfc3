package org.throughline.networks.workforce;

import org.throughline.kit.consume.EventHandler;

/// Follows some types of `trust.workforce` and passes over the others.
public interface FollowsWorkforce extends EventHandler {}
