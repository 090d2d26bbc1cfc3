package org.throughline.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A target's body as a caller of the API writes it, one word at a time: `aTarget().heldTo(95, "2025-04-01")`.
public final class ATarget {
    private static final JsonMapper JSON = new JsonMapper();
    private final ObjectNode body = JSON.createObjectNode();

    private ATarget() {
        body.put("title", "A&E four hour standard");
        body.put("setBy", "NHS England");
        body.put("statement", "Patients are seen, treated and on their way within four hours");
        body.put("whyItMatters", "Long waits in corridors harm people");
        body.putObject("measure")
                .put("name", "Within four hours")
                .put("unit", "%")
                .put("improvement", "increase")
                .put("frequency", "month");
    }

    /// A complete one, measured in per cent a month, with no threshold, driver or balancing measure yet.
    public static ATarget aTarget() {
        return new ATarget();
    }

    public ATarget titled(String title) {
        return with("title", title);
    }

    public ATarget with(String field, String text) {
        body.put(field, text);
        return this;
    }

    public ATarget without(String field) {
        body.remove(field);
        return this;
    }

    public ATarget measuredIn(String unit) {
        measure().put("unit", unit);
        return this;
    }

    public ATarget measuredEvery(String frequency) {
        measure().put("frequency", frequency);
        return this;
    }

    public ATarget better(String improvement) {
        measure().put("improvement", improvement);
        return this;
    }

    public ATarget heldTo(double value, String from) {
        list("thresholds").addObject().put("from", from).put("value", value);
        return this;
    }

    public ATarget movedBy(String driver, String title) {
        list("drivers").addObject().put("id", driver).put("title", title);
        return this;
    }

    public ATarget movedBy(String driver, String title, String parent) {
        list("drivers").addObject().put("id", driver).put("title", title).put("parent", parent);
        return this;
    }

    public ATarget balancedBy(String measure, String improvement) {
        return balancedBy(measure, "%", improvement);
    }

    public ATarget balancedBy(String measure, String unit, String improvement) {
        list("balancingMeasures")
                .addObject()
                .put("id", measure)
                .put("name", "Name of " + measure)
                .put("unit", unit)
                .put("improvement", improvement);
        return this;
    }

    public ATarget knownAs(String value, String system) {
        list("externalIds").addObject().put("system", system).put("value", value);
        return this;
    }

    private ObjectNode measure() {
        return (ObjectNode) body.get("measure");
    }

    private ArrayNode list(String field) {
        return body.withArray(field);
    }

    public String json() {
        return JSON.writeValueAsString(body);
    }

    /// Twenty months from January 2023 around this value, as a CSV file: nothing but noise.
    public static String months(double around) {
        return "period,value\n" + months(LocalDate.of(2023, 1, 1), 20, around);
    }

    /// The same from another month on, without the header.
    public static String months(LocalDate from, int count, double around) {
        var noise = List.of(0.0, 1.1, -0.7, 0.4, -1.2, 0.9, -0.2, 0.6, -0.9, 0.3);
        return IntStream.range(0, count)
                .mapToObj(i -> from.plusMonths(i) + "," + (around + noise.get(i % noise.size())) + "\n")
                .collect(Collectors.joining());
    }
}
