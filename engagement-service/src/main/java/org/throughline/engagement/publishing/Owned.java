package org.throughline.engagement.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// A target as its owner has it now, every field of it: what is written back has all that was there.
record Owned(String version, ObjectNode target) {
    private static final String THRESHOLDS = "thresholds";

    record Threshold(LocalDate from, double value) {}

    String title() {
        return target.path("title").asString("");
    }

    String unit() {
        return target.path("measure").path("unit").asString("");
    }

    boolean isRetired() {
        return target.has("retirement");
    }

    List<Threshold> thresholds() {
        return target.path(THRESHOLDS)
                .valueStream()
                .map(each -> new Threshold(
                        LocalDate.parse(each.path("from").asString()),
                        each.path("value").asDouble()))
                .toList();
    }

    /// The same with one more threshold, which replaces what would begin on the same day.
    Owned with(Threshold added) {
        var byDay = new TreeMap<LocalDate, Double>();
        thresholds().forEach(each -> byDay.put(each.from(), each.value()));
        byDay.put(added.from(), added.value());
        var changed = target.deepCopy();
        var written = changed.putArray(THRESHOLDS);
        byDay.forEach((from, value) ->
                written.addObject().put("from", from.toString()).put("value", value));
        return new Owned(version, changed);
    }
}
