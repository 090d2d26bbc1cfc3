package org.throughline.engagement.publishing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.throughline.engagement.owners.Owner;
import org.throughline.engagement.owners.Owners;
import org.throughline.kit.web.Answers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The target-service, as the person whose token it is would speak to it: what they may not, it refuses.
final class TargetOwner {
    private static final String ADDRESS = "/api/targets/{id}";
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int STALE = 412;
    private static final int SERVER_ERROR = 500;

    private final Owners owners;
    private final JsonMapper json;

    TargetOwner(Owners owners, JsonMapper json) {
        this.owners = owners;
        this.json = json;
    }

    /// What came of asking.
    sealed interface Read {
        record Found(Owned owned) implements Read {}

        record NotThere() implements Read {}

        record Failed(Trouble trouble) implements Read {}
    }

    /// What came of writing.
    sealed interface Written {
        /// @param event null where it was so already
        record Done(@Nullable String event) implements Written {}

        record Failed(Trouble trouble) implements Written {}
    }

    enum Trouble {
        /// It is another version by now.
        MEANWHILE,
        /// It does not know this person, or they may not.
        NOT_ALLOWED,
        /// What was asked for is no target.
        REFUSED,
        /// It does not answer, or not now. Whether it has written, nobody knows.
        SILENT
    }

    Read read(String id, String token) {
        return owners.ask(
                Owner.TARGETS,
                token,
                http -> http.get().uri(ADDRESS, id).accept(MediaType.APPLICATION_JSON),
                (_, answer) -> found(answer),
                new Read.Failed(Trouble.SILENT));
    }

    private Read found(ClientHttpResponse answer) throws java.io.IOException {
        var status = answer.getStatusCode();
        if (status.is2xxSuccessful()) {
            return new Read.Found(
                    new Owned(Optional.ofNullable(answer.getHeaders().getETag()).orElse(""), (ObjectNode)
                            json.readTree(answer.getBody())));
        }
        return status.value() == NOT_FOUND ? new Read.NotThere() : new Read.Failed(trouble(status));
    }

    /// Writes it upon the version that was read.
    Written write(String id, Owned owned, String token) {
        return owners.ask(
                Owner.TARGETS,
                token,
                http -> http.put()
                        .uri(ADDRESS, id)
                        .header(HttpHeaders.IF_MATCH, owned.version())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json.writeValueAsBytes((JsonNode) owned.target())),
                (_, answer) -> answer.getStatusCode().is2xxSuccessful()
                        ? new Written.Done(answer.getHeaders().getFirst(Answers.EVENT_HEADER))
                        : new Written.Failed(trouble(answer.getStatusCode())),
                new Written.Failed(Trouble.SILENT));
    }

    private static Trouble trouble(HttpStatusCode status) {
        if (status.value() == STALE) {
            return Trouble.MEANWHILE;
        }
        if (status.value() >= SERVER_ERROR) {
            return Trouble.SILENT;
        }
        return status.value() == BAD_REQUEST ? Trouble.REFUSED : Trouble.NOT_ALLOWED;
    }
}
