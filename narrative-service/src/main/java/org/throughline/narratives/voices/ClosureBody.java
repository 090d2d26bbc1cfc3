package org.throughline.narratives.voices;

import org.throughline.kit.web.CheckedBy;

/// The body of `POST /api/voices/{id}/closure`.
@CheckedBy("/requests/closure.json")
record ClosureBody(String reason) {}
