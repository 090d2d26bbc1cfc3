package org.throughline.narratives.voices;

import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;

/// The body of `POST /api/voices/{id}/withdrawal`.
///
/// @param code of an anonymous voice; who raised a named one needs none
@CheckedBy("/requests/withdrawal.json")
record WithdrawalBody(@Nullable String code) {}
