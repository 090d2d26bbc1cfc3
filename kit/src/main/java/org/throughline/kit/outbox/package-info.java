/// Events wait in the document of the aggregate that they belong to, written in the same atomic write as its state.
/// A relay sends them and clears what the broker acknowledged; a sweeper finds what a crash left behind.
@NullMarked
package org.throughline.kit.outbox;

import org.jspecify.annotations.NullMarked;
