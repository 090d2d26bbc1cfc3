package org.throughline.engagement.briefing.domain;

/// A line of the briefing.
///
/// @param kind `signal`, `arriving`, `carried-by-few` or `cut-thread`
/// @param says the line
/// @param evidence what it rests on
/// @param next what could be done next
/// @param href where to look
public record Line(String kind, String says, String evidence, String next, String href) {}
