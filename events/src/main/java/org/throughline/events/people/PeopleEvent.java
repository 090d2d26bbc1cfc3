package org.throughline.events.people;

import org.throughline.events.catalogue.Event;

/// Published by whichever service a person asks to be forgotten.
public sealed interface PeopleEvent extends Event permits PersonForgotten {}
