package org.throughline.engagement.replicas;

/// A state that an event brought, in this service's own words.
///
/// @param live false for what is over: kept, so that nothing older brings it back, but shown as live no more
record Incoming(Shelf shelf, String key, Object state, boolean live) {
    static Incoming live(Shelf shelf, String key, Object state) {
        return new Incoming(shelf, key, state, true);
    }

    static Incoming over(Shelf shelf, String key, Object state) {
        return new Incoming(shelf, key, state, false);
    }
}
