/// What people raise about a team, a target or a network, with their team's name or without any, and what leaders
/// answer.
///
/// Nobody keeps when a voice was raised but the day: neither the store, nor the topic, nor a log (safety.md 3).
@NullMarked
package org.throughline.narratives.voices;

import org.jspecify.annotations.NullMarked;
