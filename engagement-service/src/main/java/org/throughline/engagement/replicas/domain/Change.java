package org.throughline.engagement.replicas.domain;

import java.time.Instant;

/// How far one change has got: `affected` is `revised`, `unchanged` and `pending` together.
///
/// @param state `not-seen`, `spreading` or `settled`
/// @param subject what the event that started it is about, such as `target/ae-four-hours`
/// @param type the event that started it
public record Change(
        String id,
        String state,
        int affected,
        int revised,
        int unchanged,
        int pending,
        Instant firstAt,
        Instant lastAt,
        String subject,
        String type) {
    public boolean settled() {
        return state.equals("settled");
    }
}
