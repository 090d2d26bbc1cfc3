/// The catalogue of everything that the platform publishes and takes: event types, topics, subjects.
@NullMarked
package org.throughline.events;

import org.jspecify.annotations.NullMarked;
