package org.throughline.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The content of the demonstration trust; its `README.md` says what is real in it and what is invented.
///
/// @param organisation the ODS code whose figures it borrows
/// @param firstMonths the A&E months that are loaded before the change
/// @param contributions `<team>.<target>` and the body
/// @param members of a network, by its id
/// @param figures measurements as CSV
/// @param surveys synthetic results of the teams as CSV
/// @param requests what is done once all of that is there: arrays of [Request]s, in this order
public record DemoTrust(
        String organisation,
        List<Attendances.Month> firstMonths,
        Change change,
        List<Document> targets,
        List<Document> teams,
        List<Document> contributions,
        List<Document> networks,
        List<Document> members,
        String organisationNarrative,
        List<Document> figures,
        List<Document> requests,
        List<Document> surveys) {
    private static final JsonMapper JSON = new JsonMapper();

    /// A file: its name without the extension, and what is in it.
    public record Document(String name, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /// What is changed before the eyes of the person at the terminal.
    ///
    /// @param target whose threshold moves
    /// @param team whose narrative is shown
    /// @param threshold `from` and `value`
    /// @param months that are published afterwards; the last of them is a signal
    public record Change(String target, String team, JsonNode threshold, List<Attendances.Month> months) {}

    /// The trust that comes with the launcher.
    public static DemoTrust read() {
        try {
            var place = Objects.requireNonNull(DemoTrust.class.getResource("/demo"), "the demonstration is built in")
                    .toURI();
            if (place.getScheme().equals("file")) {
                return read(Path.of(place));
            }
            try (var jar = FileSystems.newFileSystem(jarOf(place), Map.of())) {
                return read(jar.getPath("/demo"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI jarOf(URI place) {
        return URI.create(place.toString().substring(0, place.toString().indexOf("!/")));
    }

    private static DemoTrust read(Path folder) throws IOException {
        var organisation = JSON.readTree(Files.readString(folder.resolve("organisation.json")));
        var code = organisation.get("organisation").asString();
        var months = Attendances.of(code, Files.readAllLines(folder.resolve("ae_attendances.csv")));
        var firstMonths = organisation.get("firstMonths").asString().split("\\.\\.", 2);
        var networks = documents(folder.resolve("networks"), ".json");
        return new DemoTrust(
                code,
                months.stream()
                        .filter(month -> !month.period().isBefore(LocalDate.parse(firstMonths[0])))
                        .filter(month -> !month.period().isAfter(LocalDate.parse(firstMonths[1])))
                        .toList(),
                change(organisation.get("change"), months),
                documents(folder.resolve("targets"), ".json"),
                documents(folder.resolve("teams"), ".json"),
                documents(folder.resolve("contributions"), ".json"),
                networks.stream().filter(file -> !isMembers(file)).toList(),
                networks.stream().filter(DemoTrust::isMembers).toList(),
                Files.readString(folder.resolve("organisation-narrative.json")),
                documents(folder.resolve("measurements"), ".csv"),
                documents(folder.resolve("requests"), ".json"),
                documents(folder.resolve("surveys"), ".csv"));
    }

    private static boolean isMembers(Document file) {
        return file.name().endsWith(".members");
    }

    private static Change change(JsonNode change, List<Attendances.Month> months) {
        var periods = change.get("months").valueStream().map(JsonNode::asString).toList();
        return new Change(
                change.get("target").asString(),
                change.get("team").asString(),
                change.get("threshold"),
                months.stream()
                        .filter(month -> periods.contains(month.period().toString()))
                        .toList());
    }

    private static List<Document> documents(Path folder, String extension) throws IOException {
        var documents = new ArrayList<Document>();
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = Objects.requireNonNull(file.getFileName()).toString();
                if (name.endsWith(extension)) {
                    documents.add(new Document(
                            name.substring(0, name.length() - extension.length()), Files.readString(file)));
                }
            }
        }
        return documents;
    }
}
