package org.throughline.pages;

/// A link with its words.
public record Link(String href, String text) {}
