package org.throughline.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("src/main/resources/schemas/asyncapi.json");

    /// With `-Dasyncapi=write` it is written anew.
    @Test
    void the_document_says_what_the_catalogue_says() throws IOException {
        if ("write".equals(System.getProperty("asyncapi"))) {
            Files.writeString(DOCUMENT, AsyncApi.document());
        }
        assertThat(DOCUMENT).content().isEqualTo(AsyncApi.document());
    }

    @Test
    void whatever_it_refers_to_is_there() {
        var document = new JsonMapper().readTree(AsyncApi.document());
        assertThat(document.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(at(document, reference).isMissingNode()).isFalse();
            } else {
                assertThat(AsyncApiTest.class.getResource("/schemas/" + reference))
                        .isNotNull();
            }
        });
    }

    private static JsonNode at(JsonNode document, String reference) {
        return document.at(reference.substring(1));
    }
}
