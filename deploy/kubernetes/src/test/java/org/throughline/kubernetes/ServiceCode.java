package org.throughline.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.EventType;
import tools.jackson.databind.JsonNode;

/// What a service's code and settings say it does.
///
/// @param port that it listens on
/// @param consumes the topics that its bindings name, each with how many consumers an instance has
/// @param publishes the topics of the events that it makes, of its jobs to itself, and of what it takes over HTTP
/// @param settings the environment variables that it can be told by
/// @param hasPages whether people sign in at it with a browser
record ServiceCode(
        String name,
        int port,
        Map<String, Integer> consumes,
        Set<String> publishes,
        Map<String, Need> settings,
        boolean hasPages) {
    static final List<String> NAMES =
            List.of("target-service", "network-service", "narrative-service", "engagement-service");

    /// Whether a service runs without an environment variable: REQUIRED has no default, or an empty one.
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:}|[:}])");
    private static final Pattern IN_CODE = Pattern.compile("\"((?:THROUGHLINE|KAFKA|MONGODB)_[A-Z0-9_]+)\"");
    private static final Map<String, ServiceCode> READ = new ConcurrentHashMap<>();

    static List<ServiceCode> all() {
        return NAMES.stream()
                .map(name -> READ.computeIfAbsent(name, ServiceCode::read))
                .toList();
    }

    private static ServiceCode read(String name) {
        var settings = yaml(name + "/src/main/resources/application.yaml");
        var consumes = consumed(settings);
        return new ServiceCode(
                name,
                port(settings),
                consumes,
                published(name, consumes.keySet()),
                settings(name),
                settings.at("/throughline/access/pages/enabled").asBoolean(false));
    }

    private static JsonNode yaml(String path) {
        return Project.yaml(Project.text(Project.path(path))).getFirst();
    }

    private static int port(JsonNode settings) {
        var port = settings.at("/server/port").asString();
        return Integer.parseInt(port.replaceAll("\\$\\{\\w+:(\\d+)}", "$1"));
    }

    private static Map<String, Integer> consumed(JsonNode settings) {
        var consumes = new TreeMap<String, Integer>();
        var own = settings.at("/spring/cloud/stream/bindings");
        var everybodys = yaml("kit/src/main/resources/kit.yaml").at("/spring/cloud/stream/bindings");
        for (var function :
                settings.at("/spring/cloud/function/definition").asString().split(";", -1)) {
            var name = function + "-in-0";
            var binding = own.has(name) ? own.path(name) : everybodys.path(name);
            consumes.put(
                    binding.path("destination").asString(),
                    binding.at("/consumer/concurrency").asInt(1));
        }
        return consumes;
    }

    private static Set<String> published(String name, Set<String> consumes) {
        var topics = new TreeSet<String>();
        for (var file : Project.files(name + "/src/main/java", ".java")) {
            var text = Project.text(file);
            for (EventType type : Throughline.catalogue().all()) {
                var payload = type.payload();
                var makes = text.contains("new " + payload.getSimpleName() + "(")
                        || text.contains(payload.getSimpleName() + "::new");
                if (makes && text.contains("import " + payload.getName() + ";")) {
                    topics.add(type.topic());
                }
            }
        }
        if (consumes.contains(Throughline.RECOMPOSE)) {
            topics.add(Throughline.RECOMPOSE);
        }
        // Whoever keeps people also takes the wish to be forgotten, and tells the others.
        if (consumes.contains(Throughline.PEOPLE)) {
            topics.add(Throughline.PEOPLE);
        }
        if (takesEventsOverHttp()) {
            consumes.stream().filter(topic -> topic.startsWith("trust.")).forEach(topics::add);
        }
        return topics;
    }

    private static boolean takesEventsOverHttp() {
        return Project.files("kit/src/main/java", ".java").stream()
                .anyMatch(file -> Project.text(file).contains("\"/api/events\""));
    }

    private static Map<String, Need> settings(String name) {
        var found = new TreeMap<String, Need>();
        for (var module : List.of("kit", name)) {
            for (var file : Project.files(module + "/src/main/resources", ".yaml")) {
                var placeholder = PLACEHOLDER.matcher(Project.text(file));
                while (placeholder.find()) {
                    var need = placeholder.group(2).endsWith("}") ? Need.REQUIRED : Need.OPTIONAL;
                    found.merge(placeholder.group(1), need, (a, b) -> a == Need.REQUIRED ? a : b);
                }
            }
            for (var file : Project.files(module + "/src/main/java", ".java")) {
                var mentioned = IN_CODE.matcher(Project.text(file));
                while (mentioned.find()) {
                    found.putIfAbsent(mentioned.group(1), Need.OPTIONAL);
                }
            }
        }
        return found;
    }
}
