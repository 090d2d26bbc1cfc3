package org.throughline.narratives.voices;

import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;

/// The body of `POST /api/voices/{id}/answers`.
///
/// @param by the role that answers, such as `chief-nurse`
@CheckedBy("/requests/answer.json")
record AnswerBody(String id, String text, @Nullable String by) {}
