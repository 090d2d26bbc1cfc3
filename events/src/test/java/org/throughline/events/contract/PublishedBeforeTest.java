package org.throughline.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.Throughline;
import org.throughline.events.catalogue.EventType;
import tools.jackson.databind.json.JsonMapper;

/// What was published once stays readable, and what is published now stays readable for those of then. The editions of
/// then are in `src/test/resources/contract`; one that is new is added with `-Dcontract=add`, one that is there is
/// never altered.
class PublishedBeforeTest {
    private static final Path THEN = Path.of("src/test/resources/contract");
    private static final JsonMapper JSON = new JsonMapper();

    static List<EventType> types() {
        return Throughline.catalogue().all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_type_breaks_nobody_who_knows_an_older_edition(EventType type) throws IOException {
        var schema = THEN.resolve("schemas").resolve(type.name() + ".json");
        var sample = THEN.resolve("samples").resolve(type.name() + ".json");
        if ("add".equals(System.getProperty("contract")) && !Files.exists(schema)) {
            Files.createDirectories(schema.getParent());
            Files.createDirectories(sample.getParent());
            Files.writeString(schema, type.schema());
            Files.writeString(sample, type.sample());
        }
        assertThat(schema).as("add it with -Dcontract=add").exists();
        assertThat(Breaks.between(JSON.readTree(Files.readString(schema)), JSON.readTree(type.schema())))
                .isEmpty();
        assertThat(JSON.readValue(Files.readString(sample), type.payload())).isNotNull();
    }

    @Test
    void no_type_is_gone() throws IOException {
        try (var files = Files.list(THEN.resolve("schemas"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", "")))
                    .isSubsetOf(types().stream().map(EventType::name).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"properties":{"a":{"type":"string"}}} | {"properties":{}} | /a is gone
            {"properties":{"a":{"type":"string"}}} | {"properties":{"a":{"type":"string"}},"required":["a"]} | /a is required now
            {"properties":{"a":{"type":"string"}},"required":["a"]} | {"properties":{"a":{"type":"string"}}} | /a may be missing now
            {"properties":{"a":{"type":["string","null"]}}} | {"properties":{"a":{"type":"string"}}} | /a has a narrower type
            {"properties":{"a":{"enum":["x","y"]}}} | {"properties":{"a":{"enum":["x"]}}} | /a has a narrower enum
            {"properties":{"a":{"maxLength":9}}} | {"properties":{"a":{"maxLength":8}}} | /a has a narrower maxLength
            {"properties":{"a":{"items":{"$ref":"#/$defs/i"}}},"$defs":{"i":{"properties":{"b":{}}}}} | {"properties":{"a":{"items":{"properties":{}}}}} | /a/items/b is gone
            """)
    void it_would_be_noticed(String then, String now, String noticed) {
        assertThat(Breaks.between(JSON.readTree(then), JSON.readTree(now))).containsExactly(noticed);
    }

    @Test
    void a_field_that_is_added_breaks_nobody() {
        assertThat(Breaks.between(
                        JSON.readTree("{\"properties\":{\"a\":{}}}"),
                        JSON.readTree("{\"properties\":{\"a\":{},\"b\":{\"type\":\"string\"}}}")))
                .isEmpty();
    }
}
