/// Publishes what a leader has thought about: it is written by the target-service, which owns it, with the leader's own
/// access token. This service may not write a target, and does not.
@NullMarked
package org.throughline.engagement.publishing;

import org.jspecify.annotations.NullMarked;
