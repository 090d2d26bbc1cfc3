package org.throughline.events.people;

/// Every service that keeps people removes what it keeps of this one.
///
/// @param pseudonym of whom it was
public record PersonForgotten(String pseudonym) implements PeopleEvent {}
