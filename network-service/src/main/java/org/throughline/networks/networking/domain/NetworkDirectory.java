package org.throughline.networks.networking.domain;

import java.util.Map;
import java.util.Optional;

/// Who is asked which networks there are.
public interface NetworkDirectory {
    /// What a network is for.
    Optional<Focus> focus(String id);

    /// All networks that are not closed, by id; costs next to nothing. What another instance writes is there seconds
    /// later.
    Map<String, Network> open();
}
