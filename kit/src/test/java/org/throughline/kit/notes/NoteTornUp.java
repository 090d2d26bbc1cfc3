package org.throughline.kit.notes;

import org.throughline.events.catalogue.Event;

public record NoteTornUp(String note, long version) implements Event {}
