package org.throughline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds a service to what its code declares about who may use it, and `docs/who-may-do-what.md` to the same. It gives
/// back what is wrong, in words.
public final class AccessTable {
    private static final String REWRITE = "THROUGHLINE_WRITE_DOCS";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final String BY_ROLE = "You may not do this";
    private static final Map<String, Person> PEOPLE = people();

    private final TestService service;
    private final String name;
    private final List<Row> rows;

    /// @param name the service's, as its part of the document is headed
    public AccessTable(TestService service, String name, List<Row> rows) {
        this.service = service;
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    /// One way to use one address.
    ///
    /// @param declared the roles beside it, such as `STAFF`
    /// @param allowed those that these include
    public record Row(String path, String method, List<String> declared, Set<String> allowed) {}

    private static Map<String, Person> people() {
        // Numbers of their own, so that no other test meets them.
        var people = new LinkedHashMap<String, Person>();
        people.put("STAFF", Person.staff("access-table").numbered("S-9001"));
        people.put("CONVENOR", Person.convenor("access-table").numbered("S-9002"));
        people.put("LEADER", Person.leader().numbered("S-9003"));
        people.put("SYSTEM", Person.system("access-table"));
        people.put("OPS", Person.ops().numbered("S-9004"));
        return people;
    }

    /// Endpoints that nobody declared, or that answer who should not get an answer, or not who should.
    public List<String> flaws() {
        var flaws = new ArrayList<String>();
        for (var row : rows) {
            var what = row.method() + " " + row.path();
            if (row.declared().isEmpty()) {
                flaws.add(what + " does not say who may use it: put @MayUse beside it");
                continue;
            }
            var stranger = ask(service.client(), row).status();
            if (stranger != UNAUTHORIZED) {
                flaws.add(what + " answers strangers with " + stranger);
            }
            PEOPLE.forEach((role, person) -> flaws.addAll(flaws(row, role, person)));
        }
        return flaws;
    }

    // Writes are not tried by those who may: they would do something.
    private List<String> flaws(Row row, String role, Person person) {
        var allowed = row.allowed().contains(role);
        if (allowed && (!row.method().equals("GET") || row.path().endsWith("/stream"))) {
            return List.of();
        }
        var answer = ask(service.as(person), row);
        var refused = answer.status() == FORBIDDEN && answer.body().contains(BY_ROLE);
        return allowed == refused
                ? List.of(row.method() + " " + row.path() + " answers " + role + " with " + answer.status())
                : List.of();
    }

    private static Answer ask(Client client, Row row) {
        var path = row.path().replaceAll("\\{\\*?[^}]*}", "access-table");
        return client.with("Accept", "application/json, text/csv;q=0.5")
                .send(row.method(), path, "application/json", "{}");
    }

    /// What the document says otherwise than the code; with THROUGHLINE_WRITE_DOCS=true it is put right instead.
    public List<String> staleness(Path document) {
        var part = part();
        try {
            var text = Files.exists(document) ? Files.readString(document) : "";
            if (text.contains(part)) {
                return List.of();
            }
            if (!"true".equals(System.getenv(REWRITE))) {
                return List.of("%s does not say of %s what the code says; run the test with %s=true to write it:%n%s"
                        .formatted(document, name, REWRITE, part));
            }
            Files.writeString(document, put(text, part));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String put(String text, String part) {
        var begin = text.indexOf(heading());
        if (begin < 0) {
            return text.stripTrailing() + "\n\n" + part;
        }
        var end = text.indexOf("\n## ", begin);
        return text.substring(0, begin) + part + (end < 0 ? "" : text.substring(end));
    }

    private String heading() {
        return "## " + name + "\n";
    }

    private String part() {
        return rows.stream()
                .map(row -> "| `%s %s` | %s |\n"
                        .formatted(
                                row.method(),
                                row.path(),
                                String.join(", ", row.declared()).toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("", heading() + "\n| what | who |\n|---|---|\n", ""));
    }
}
