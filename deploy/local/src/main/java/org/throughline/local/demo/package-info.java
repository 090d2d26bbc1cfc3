/// The demonstration: a trust that is loaded by the doors that any other system would use, HTTP and Kafka, and a change
/// in one of its targets that is watched on its way to the teams' narratives.
@NullMarked
package org.throughline.local.demo;

import org.jspecify.annotations.NullMarked;
