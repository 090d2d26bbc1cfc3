package org.throughline.pages;

/// A link with its words.
///
/// @param role of those who may follow it, such as `LEADER`: nobody else sees it; empty for everybody
public record Link(String href, String text, String role) {
    public Link(String href, String text) {
        this(href, text, "");
    }
}
