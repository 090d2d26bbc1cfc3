/// What a catalogue of events and topics is, whatever they are about. Knows no business word.
@NullMarked
package org.throughline.events.catalogue;

import org.jspecify.annotations.NullMarked;
