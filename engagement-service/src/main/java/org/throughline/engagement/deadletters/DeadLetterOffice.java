package org.throughline.engagement.deadletters;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.util.UriBuilder;
import org.throughline.engagement.owners.Owner;
import org.throughline.engagement.owners.Owners;
import tools.jackson.databind.json.JsonMapper;

/// What the services refused, as the person whose token it is would ask them.
final class DeadLetterOffice {
    static final int MOST = 50;
    private static final String LETTER = "/api/dead-letters/{id}";
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int SERVER_ERROR = 500;
    private final Owners owners;
    private final JsonMapper json;

    DeadLetterOffice(Owners owners, JsonMapper json) {
        this.owners = owners;
        this.json = json;
    }

    enum Trouble {
        /// It does not know this person, or they may not.
        NOT_ALLOWED,
        /// It does not answer, or not now.
        SILENT
    }

    /// Part of what one service refused.
    sealed interface Listed {
        /// @param items the newest first, at most [#MOST]
        /// @param next what to ask after for more; null where there are none
        record Found(List<Refused> items, @Nullable String next) implements Listed {}

        record Failed(Trouble trouble) implements Listed {}
    }

    /// What came of looking.
    sealed interface Looked {
        record Found(Letter letter) implements Looked {}

        record NotThere() implements Looked {}

        /// Its bytes were kept as long as its topic keeps them. It is still listed, and can be discarded.
        record Gone() implements Looked {}

        record Failed(Trouble trouble) implements Looked {}
    }

    Listed list(Owner owner, Standing standing, @Nullable String after, String token) {
        return owners.ask(
                owner,
                token,
                http -> http.get().uri(listing(standing, after)).accept(MediaType.APPLICATION_JSON),
                (_, answer) -> answer.getStatusCode().is2xxSuccessful()
                        ? json.readValue(answer.getBody(), Listed.Found.class)
                        : new Listed.Failed(trouble(answer.getStatusCode())),
                new Listed.Failed(Trouble.SILENT));
    }

    private static Function<UriBuilder, URI> listing(Standing standing, @Nullable String after) {
        return uri -> {
            uri.path("/api/refusals")
                    .queryParam("order", "newest")
                    .queryParam("limit", MOST)
                    .queryParam("standing", standing.word());
            return after == null
                    ? uri.build()
                    : uri.queryParam("after", "{after}").build(after);
        };
    }

    Looked look(Owner owner, LetterId id, String token) {
        return owners.ask(
                owner,
                token,
                http -> http.get().uri(LETTER, id).accept(MediaType.APPLICATION_JSON),
                (_, answer) -> looked(answer),
                new Looked.Failed(Trouble.SILENT));
    }

    private Looked looked(ClientHttpResponse answer) throws IOException {
        var status = answer.getStatusCode();
        if (status.is2xxSuccessful()) {
            return new Looked.Found(json.readValue(answer.getBody(), Letter.class));
        }
        return switch (status.value()) {
            case NOT_FOUND -> new Looked.NotThere();
            case GONE -> new Looked.Gone();
            default -> new Looked.Failed(trouble(status));
        };
    }

    Outcome replay(Owner owner, LetterId id, String token) {
        return owners.ask(
                owner,
                token,
                http -> http.post().uri(LETTER + "/replay", id),
                (_, answer) -> answer.getStatusCode().is2xxSuccessful()
                        ? Outcome.of(json.readTree(answer.getBody())
                                        .path("outcome")
                                        .asString(""))
                                .orElse(Outcome.SILENT)
                        : failed(answer.getStatusCode()),
                Outcome.SILENT);
    }

    Outcome discard(Owner owner, LetterId id, String token) {
        return owners.ask(
                owner,
                token,
                http -> http.post().uri(LETTER + "/discard", id),
                (_, answer) ->
                        answer.getStatusCode().is2xxSuccessful() ? Outcome.DISCARDED : failed(answer.getStatusCode()),
                Outcome.SILENT);
    }

    private static Outcome failed(HttpStatusCode status) {
        return switch (status.value()) {
            case CONFLICT -> Outcome.NOT_NOW;
            case NOT_FOUND, GONE -> Outcome.GONE;
            default -> trouble(status) == Trouble.SILENT ? Outcome.SILENT : Outcome.NOT_ALLOWED;
        };
    }

    private static Trouble trouble(HttpStatusCode status) {
        return status.value() >= SERVER_ERROR ? Trouble.SILENT : Trouble.NOT_ALLOWED;
    }
}
