package org.throughline.events.networks;

import org.throughline.events.catalogue.Event;

/// All that is published on `throughline.networks`. None of it names a person, nor counts few.
public sealed interface NetworkEvent extends Event
        permits TeamRegistered,
                TeamReorganised,
                TeamDisbanded,
                ContributionLinked,
                ContributionUnlinked,
                NetworkFormed,
                NetworkRefocused,
                NetworkJoined,
                NetworkLeft,
                NetworkClosed,
                NetworkAssessed,
                ActivityRecorded,
                RecognitionAwarded {}
