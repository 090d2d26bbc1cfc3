package org.throughline.kit.notes;

import org.throughline.events.catalogue.Timeless;

/// A note of somebody who is not to be found out.
public record NoteWhispered() implements Timeless {}
