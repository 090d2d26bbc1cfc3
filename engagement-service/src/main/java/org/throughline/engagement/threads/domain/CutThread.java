package org.throughline.engagement.threads.domain;

/// Something that is not connected.
///
/// @param kind such as `target-in-no-theme`
/// @param subject what it is about, such as `target/ae-four-hours`
/// @param title what that is called
/// @param says what is cut, in a sentence
/// @param mendedBy who can mend it
public record CutThread(String kind, String subject, String title, String says, String mendedBy) {
    /// No two cuts have the same.
    public String key() {
        return kind + "." + subject;
    }
}
