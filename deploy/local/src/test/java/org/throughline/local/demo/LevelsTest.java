package org.throughline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.local.demo.DemoTrust.Document;

final class LevelsTest {
    private final Document ward = new Document("ward", "{\"parent\":\"division\"}");
    private final Document division = new Document("division", "{\"parent\":\"trust\"}");
    private final Document trust = new Document("trust", "{}");
    private final Document alone = new Document("alone", "{\"parent\":\"elsewhere\"}");

    @Test
    void teamsComeAfterTheOneAboveThem() {
        assertThat(Levels.of(List.of(ward, division, trust, alone)))
                .containsExactly(List.of(trust, alone), List.of(division), List.of(ward));
    }
}
