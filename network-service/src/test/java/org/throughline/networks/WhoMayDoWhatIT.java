package org.throughline.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.kit.access.Role;
import org.throughline.kit.access.WhoMayDoWhat;
import org.throughline.testing.AccessTable;
import org.throughline.testing.TestService;

final class WhoMayDoWhatIT {
    private static final Path DOCUMENT = Path.of("../docs/who-may-do-what.md");
    private final TestService service = TestService.shared(NetworkService.class);
    private final AccessTable table = new AccessTable(
            service,
            "network-service",
            service.bean(WhoMayDoWhat.class).endpoints().stream()
                    .map(WhoMayDoWhatIT::row)
                    .toList());

    @Test
    void every_endpoint_answers_those_who_may_use_it_and_nobody_else() {
        assertThat(service.bean(WhoMayDoWhat.class).endpoints()).isNotEmpty();
        assertThat(table.flaws()).isEmpty();
    }

    // Seen to fail with a @MayUse that lets staff write what is a leader's.
    @Test
    void the_document_says_what_the_code_says() {
        assertThat(table.staleness(DOCUMENT)).isEmpty();
    }

    private static AccessTable.Row row(WhoMayDoWhat.Endpoint endpoint) {
        return new AccessTable.Row(
                endpoint.path(),
                endpoint.method(),
                endpoint.roles().stream().map(Role::name).toList(),
                Arrays.stream(Role.values())
                        .filter(role -> endpoint.roles().stream().anyMatch(role::includes))
                        .map(Role::name)
                        .collect(Collectors.toSet()));
    }
}
