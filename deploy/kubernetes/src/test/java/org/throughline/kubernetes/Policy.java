package org.throughline.kubernetes;

import java.util.List;

/// Something that must hold for all manifests of an overlay.
@FunctionalInterface
interface Policy {
    /// Where it does not hold, in words; empty if it holds.
    List<String> broken(Manifests manifests);
}
