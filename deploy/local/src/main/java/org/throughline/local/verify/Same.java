package org.throughline.local.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Compares what two sides say of the same thing.
final class Same {
    /// Follows from the day on which it is asked, and not from what was written.
    private static final Set<String> OF_THE_DAY = Set.of("thresholdInForce");

    private Same() {}

    /// The fields that both tell, and not the same of.
    static List<String> differing(JsonNode one, JsonNode other) {
        var fields = new ArrayList<String>();
        one.propertyStream()
                .filter(field -> other.has(field.getKey()))
                .filter(field -> !OF_THE_DAY.contains(field.getKey()))
                .filter(field -> !equal(field.getValue(), other.get(field.getKey())))
                .forEach(field -> fields.add(field.getKey()));
        return fields;
    }

    /// Whether they are equal; 4 and 4.0 are.
    static boolean equal(JsonNode one, JsonNode other) {
        return one.equals(Same::compare, other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
