package org.throughline.targets.publishing;

import org.throughline.kit.web.CheckedBy;

/// What `POST /api/targets/{id}/retirement` takes.
@CheckedBy("/requests/retirement.json")
record RetirementRequest(String reason) {}
