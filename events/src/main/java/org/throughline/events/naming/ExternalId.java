package org.throughline.events.naming;

/// What another system calls the same thing, such as a ward code `A&E-1`.
public record ExternalId(String system, String value) {}
