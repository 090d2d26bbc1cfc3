package org.throughline.engagement.briefing.domain;

/// A line of the briefing.
///
/// @param kind `promise`, `signal`, `arriving`, `voice`, `carried-by-few`, `recognition` or `cut-thread`
/// @param says the line
/// @param evidence what it rests on
/// @param next what could be done next
/// @param href where to look
public record Line(String kind, String says, String evidence, String next, String href) {
    /// What the kind is called on the page.
    public String heading() {
        return switch (kind) {
            case "promise" -> "A promise of leaders";
            case "signal" -> "A signal in the figures";
            case "arriving" -> "A change on its way";
            case "voice" -> "Voices that wait";
            case "carried-by-few" -> "A network carried by few";
            case "recognition" -> "Worth a thank-you";
            default -> "A cut thread";
        };
    }
}
