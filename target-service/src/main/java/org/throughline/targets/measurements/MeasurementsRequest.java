package org.throughline.targets.measurements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;

/// What `POST /api/targets/{id}/measurements` takes as JSON: an array, which [JsonValue] says to the description.
@CheckedBy("/requests/measurements.json")
record MeasurementsRequest(@JsonValue List<Item> items) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    MeasurementsRequest {}

    record Item(
            LocalDate period,
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable String measure) {}

    Rows toRows() {
        var rows = new ArrayList<Row>(items.size());
        for (var item : items) {
            rows.add(new Row(
                    new Place.Item(rows.size()),
                    item.measure(),
                    item.period(),
                    item.value(),
                    item.numerator(),
                    item.denominator(),
                    false));
        }
        return new Rows(rows, List.of());
    }
}
