package org.throughline.engagement.replicas.domain;

import java.time.Instant;
import java.util.List;

/// How far changes have got.
public interface Changes {
    /// Those that were heard of last, newest first.
    List<Copy<Change>> newest(int limit);

    /// Those that were stored then or later, newest first.
    List<Copy<Change>> since(Instant stored, int limit);
}
