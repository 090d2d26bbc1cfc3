package org.throughline.engagement.replicas;

/// The collections that copies are kept in.
enum Shelf {
    TARGETS("targets"),
    MEASURES("measures"),
    // Apart from the years of points: lists and overviews read all of them.
    READINGS("readings"),
    WARNINGS("warnings"),
    TEAMS("teams"),
    CONTRIBUTIONS("contributions"),
    NETWORKS("networks"),
    SHAPES("shapes"),
    ORGANISATION("organisationNarrative"),
    NARRATIVES("narratives"),
    CHANGES("changes"),
    COMMITMENTS("commitments"),
    VOICES("voices"),
    ACKNOWLEDGED("acknowledged"),
    STORIES("stories"),
    RECOGNITIONS("recognitions"),
    ACTIVITIES("activities");

    final String collection;

    Shelf(String collection) {
        this.collection = collection;
    }
}
