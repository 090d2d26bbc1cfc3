package org.throughline.engagement.behaviour.domain;

/// Something that can be seen of what a group does. It stands beside the engagement score and is never added into it.
///
/// @param kind such as `narratives-read`
/// @param name what it is called
/// @param count of how many it is true
/// @param of of how many it could be; 0 where there is nothing to tell of
/// @param definition how it is counted, and what the denominator is
/// @param why it is believed to matter
/// @param also what else there is to say; may be empty
public record Figure(String kind, String name, int count, int of, String definition, String why, String also) {}
