package org.throughline.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The metrics that the code registers, those that deploy/observability/README.md lists, and those that a query asks.
final class Metrics {
    private static final Pattern REGISTERED = Pattern.compile(
            "(?:(Gauge|Timer|Counter)\\s*\\.\\s*builder|\\.\\s*(counter|gauge|timer))\\(\\s*\"(throughline[a-z.]+)\"");
    private static final Pattern UNIT = Pattern.compile("baseUnit\\(\"([a-z]+)\"\\)");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
    private static final Pattern HEADING = Pattern.compile("(?m)^## ");
    private static final Pattern NOT_NAMES = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^\\]]*]|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)|\\b(and|or|unless|offset)\\b");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*+(?!\\s*\\()");
    private static final Pattern DURATION = Pattern.compile("\\b\\d+[smhd]\\b");

    private Metrics() {}

    /// As Prometheus names them, without the endings of a histogram's parts.
    static Set<String> registered() {
        var names = new TreeSet<String>();
        for (var module : modules()) {
            for (var file : Project.files(module + "/src/main/java", ".java")) {
                var text = Project.text(file);
                var found = REGISTERED.matcher(text);
                while (found.find()) {
                    var type = (found.group(1) == null ? found.group(2) : found.group(1)).toLowerCase(Locale.ROOT);
                    names.add(exposed(type, found.group(3), text.substring(found.end())));
                }
            }
        }
        return names;
    }

    private static List<String> modules() {
        var modules = new ArrayList<>(ServiceCode.NAMES);
        modules.add("kit");
        return modules;
    }

    private static String exposed(String type, String name, String rest) {
        var base = name.replace('.', '_');
        return switch (type) {
            case "counter" -> base + "_total";
            case "timer" -> base + "_seconds";
            default -> {
                var end = rest.indexOf(".register(");
                var unit = UNIT.matcher(end < 0 ? "" : rest.substring(0, end));
                yield unit.find() ? base + "_" + unit.group(1) : base;
            }
        };
    }

    /// The README's list, by the heading of its table.
    static Map<String, Set<String>> listed() {
        var listed = new TreeMap<String, Set<String>>();
        for (var part : HEADING.split(Project.text(Project.path("deploy/observability/README.md")), -1)) {
            var names = new TreeSet<String>();
            var row = LISTED.matcher(part);
            while (row.find()) {
                names.add(row.group(1));
            }
            listed.put(part.lines().findFirst().orElse(""), names);
        }
        return listed;
    }

    /// The metrics that a query of Prometheus asks for, recorded ones among them.
    static Set<String> asked(String query) {
        var names = new TreeSet<String>();
        var name = NAME.matcher(
                DURATION.matcher(NOT_NAMES.matcher(query).replaceAll(" ")).replaceAll(" "));
        while (name.find()) {
            names.add(name.group());
        }
        return names;
    }

    static String withoutEnding(String name) {
        return name.replaceFirst("_(bucket|count|sum|max)$", "");
    }
}
