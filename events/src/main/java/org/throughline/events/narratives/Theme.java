package org.throughline.events.narratives;

import java.util.List;
import org.throughline.events.catalogue.Copies;

public record Theme(String id, String title, String story, List<String> targets) {
    public Theme {
        targets = Copies.of(targets);
    }
}
