/// The parts a platform needs around its services, for a machine that has nothing but a JDK: a real Kafka broker and a
/// store that speaks MongoDB's wire protocol. Each runs inside a test's JVM or, by its main class, in a JVM of its own.
@NullMarked
package org.throughline.embedded;

import org.jspecify.annotations.NullMarked;
