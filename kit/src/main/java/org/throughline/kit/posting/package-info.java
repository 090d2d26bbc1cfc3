/// The door for systems that post their events over HTTP instead of writing them to Kafka: `POST /api/events`.
@NullMarked
package org.throughline.kit.posting;

import org.jspecify.annotations.NullMarked;
