package org.throughline.targets.astray;

import java.util.List;
import org.springframework.data.Hidden;
import org.throughline.networks.astray.Neighbour;

/// An adapter for all to see, that knows another service and Spring Data.
public final class AstrayController {
    public List<Object> both() {
        return List.of(new Neighbour(), new Hidden());
    }
}
