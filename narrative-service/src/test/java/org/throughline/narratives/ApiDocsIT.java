package org.throughline.narratives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.testing.ApiDocs;
import org.throughline.testing.TestService;

final class ApiDocsIT {
    @Test
    void every_answer_is_described() {
        var description = new ApiDocs(TestService.shared(NarrativeService.class));

        assertThat(description.size()).isGreaterThan(10);
        assertThat(description.undescribed()).isEmpty();
    }
}
