package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestPartsTest {
    @Test
    void containers_where_a_docker_engine_answers() {
        assertThat(TestParts.Chosen.choose(null, () -> true)).isInstanceOf(ContainerParts.class);
    }

    @Test
    void the_embedded_parts_where_none_does() {
        assertThat(TestParts.Chosen.choose(null, () -> false)).isInstanceOf(EmbeddedParts.class);
    }

    @Test
    void the_embedded_parts_by_request_without_asking_for_an_engine() {
        assertThat(TestParts.Chosen.choose("embedded", () -> {
                    throw new AssertionError("asked");
                }))
                .isInstanceOf(EmbeddedParts.class);
    }

    @Test
    void another_request_is_refused_with_what_would_be_right() {
        assertThatThrownBy(() -> TestParts.Chosen.choose("docker", () -> true))
                .hasMessage("THROUGHLINE_TEST_PARTS is 'docker'; 'embedded' or nothing would be right");
    }
}
