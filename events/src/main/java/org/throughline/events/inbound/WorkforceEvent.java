package org.throughline.events.inbound;

import org.throughline.events.catalogue.Event;

/// All that is taken from `trust.workforce`. It is the only topic that holds staff numbers; whoever reads one makes
/// a pseudonym of it before anything else.
public sealed interface WorkforceEvent extends Event
        permits TeamRecorded, TeamClosed, AssignmentRecorded, AssignmentWithdrawn {}
