package org.throughline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FollowingTest {
    @Test
    void aServerSentEventSaysHowFarTheChangeHasGot() {
        assertThat(Following.progress(
                        "data:{\"state\":\"spreading\",\"affected\":23,\"revised\":12,\"unchanged\":1,\"pending\":10}"))
                .contains(new Progress("spreading", 23, 12, 1, 10));
        assertThat(Following.progress("data: {\"state\":\"not-seen\"}")).contains(Progress.NOT_SEEN);
    }

    @Test
    void whatIsNoProgressIsPassedOver() {
        assertThat(Following.progress(":still here")).isEmpty();
        assertThat(Following.progress("event:change")).isEmpty();
        assertThat(Following.progress("data:{\"state\":")).isEmpty();
    }
}
