package org.throughline.narratives.reading;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Answers;
import org.throughline.kit.web.Id;
import org.throughline.kit.web.Page;
import org.throughline.kit.web.PageRequest;
import org.throughline.narratives.editions.Versions;

@RestController
@MayUse(Role.STAFF)
@RequestMapping("/api/teams/{team}/narrative")
final class NarrativeController {
    private final MongoCollection<Document> narratives;
    private final MongoCollection<Document> versions;

    NarrativeController(MongoDatabase database) {
        this.narratives = database.getCollection("narratives");
        this.versions = database.getCollection("versions");
    }

    @GetMapping
    ResponseEntity<Object> read(@PathVariable Id team) {
        return answer(present(team.value()));
    }

    /// The versions, newest first; `after` is a version's number.
    @GetMapping("/history")
    ResponseEntity<Object> history(@PathVariable Id team, PageRequest page) {
        var present = present(team.value());
        if (present.isEmpty()) {
            return Answers.notFound();
        }
        var from = present.get().version();
        if (page.after() != null) {
            from = Math.min(from, Versions.number(page.after()) - 1);
        }
        var wanted = LongStream.iterate(from, version -> version > 0, version -> version - 1)
                .limit(page.oneMore())
                .boxed()
                .toList();
        var found = new ArrayList<NarrativeView>();
        if (wanted.contains(present.get().version())) {
            found.add(present.get());
        }
        versions.find(in(
                        "_id",
                        wanted.stream().map(version -> team + "/" + version).toList()))
                .forEach(document -> found.add(NarrativeView.of(team.value(), document)));
        found.sort((a, b) -> Long.compare(b.version(), a.version()));
        return ResponseEntity.ok(Page.of(
                found,
                page,
                view -> Long.toString(view.version()),
                view -> new VersionView(view.version(), view.revisedAt(), view.material())));
    }

    /// One version, with what is different from the one before.
    @GetMapping("/history/{version}")
    ResponseEntity<Object> version(@PathVariable Id team, @PathVariable long version) {
        return answer(version(team.value(), version)
                .map(view ->
                        version(team.value(), version - 1).map(view::comparedTo).orElse(view)));
    }

    private Optional<NarrativeView> version(String team, long version) {
        return present(team)
                .filter(view -> view.version() == version)
                .or(() -> Optional.ofNullable(
                                versions.find(eq("_id", team + "/" + version)).first())
                        .map(document -> NarrativeView.of(team, document)));
    }

    private Optional<NarrativeView> present(String team) {
        return Optional.ofNullable(narratives
                        .find(and(eq("_id", team), gt("version", 0L)))
                        .projection(exclude("pending", "receipts", "references"))
                        .first())
                .map(document -> NarrativeView.of(team, document));
    }

    private static ResponseEntity<Object> answer(Optional<NarrativeView> found) {
        return found.map(view ->
                        ResponseEntity.ok().eTag("\"" + view.version() + "\"").<Object>body(view))
                .orElseGet(Answers::notFound);
    }
}
