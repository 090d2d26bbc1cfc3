package org.throughline.engagement.mapping;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.engagement.mapping.domain.Edge;
import org.throughline.engagement.mapping.domain.Node;
import org.throughline.engagement.replicas.domain.Freshness;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Page;

@RestController
@RequestMapping("/api/system-map")
@MayUse(Role.LEADER)
class SystemMapController {
    private final SystemMapReader reader;

    SystemMapController(SystemMapReader reader) {
        this.reader = reader;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    View map() {
        var read = reader.read();
        return new View(
                read.map().nodes(),
                read.map().edges(),
                read.freshness().map(Freshness::asOf).orElse(null),
                read.freshness().map(f -> f.lag().toMillis()).orElse(null));
    }

    /// A table has room for one thing: what leads to what.
    @GetMapping(produces = "text/csv")
    Page<Edge> edges() {
        return new Page<>(reader.read().map().edges(), null);
    }

    /// For graph editors.
    @GetMapping(produces = MediaType.APPLICATION_XML_VALUE)
    String graphMl() {
        return GraphMl.of(reader.read().map());
    }

    record View(
            List<Node> nodes,
            List<Edge> edges,
            @Schema(description = Freshness.AS_OF) @Nullable Instant asOf,
            @Schema(description = Freshness.LAG) @Nullable Long lag) {}
}
