package org.throughline.narratives.reading;

import org.throughline.kit.web.CheckedBy;

/// The body of `PUT /api/teams/{teamId}/narrative/acknowledgement`.
@CheckedBy("/requests/acknowledgement.json")
record AcknowledgementBody(long version) {}
