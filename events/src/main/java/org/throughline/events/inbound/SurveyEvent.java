package org.throughline.events.inbound;

import org.throughline.events.catalogue.Event;

/// All that is taken from `trust.surveys`. None of it names a person.
public sealed interface SurveyEvent extends Event permits SurveyResultRecorded, SurveyResponseRecorded {}
