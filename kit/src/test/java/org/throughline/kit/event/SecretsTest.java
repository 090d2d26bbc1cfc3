package org.throughline.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SecretsTest {
    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "properties": {
               "staff": {"$ref": "#/$defs/number"},
               "by": {"writeOnly": true, "type": "array", "items": {"type": "string", "maxLength": 8}},
               "team": {"type": "string", "pattern": "^[a-z]+$"}},
             "$defs": {"number": {"type": "string", "maxLength": 8, "writeOnly": true}}}""";

    // Seen to fail (each told the number) with keep answering the refusal as it is.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"staff\": 20418877}",
                "{\"staff\": \"20418877-and-more\"}",
                "{\"by\": [\"20418877-and-more\"]}",
                "{\"by\": \"20418877\"}",
                "{\"by\": {\"number\": \"20418877\"}}",
                "[{\"staff\": \"20418877\"}]"
            })
    void what_is_secret_is_refused_and_not_told_back(String sent) {
        assertThat(new Schemas().check(new JsonMapper().readTree(sent), SCHEMA))
                .isNotEmpty()
                .noneMatch(refusal -> refusal.toString().contains("20418877"));
    }

    @Test
    void what_is_not_is_told_back() {
        assertThat(new Schemas().check(new JsonMapper().readTree("{\"team\": \"Ward\"}"), SCHEMA))
                .singleElement()
                .hasToString("/team was Ward: should match ^[a-z]+$");
    }
}
