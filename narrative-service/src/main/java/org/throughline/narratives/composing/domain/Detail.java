package org.throughline.narratives.composing.domain;

/// How much is told of each thing. The composer takes the fullest with which the narrative fits on a page.
///
/// @param targets of how many targets the why and the how are told; the others are only named
/// @param words how many words of what others wrote are quoted at a time
/// @param aims whether the target's own statement is quoted
/// @param names how many names a list has before it is cut short
/// @param items how many promises, signals of a kind and questions are told at most
record Detail(int targets, int words, boolean aims, int names, int items) {
    static final Detail FULL = new Detail(3, 40, true, 6, 4);
    static final Detail SHORT = new Detail(3, 20, false, 4, 4);
    static final Detail BRIEF = new Detail(2, 12, false, 3, 3);
    static final Detail BRIEFEST = new Detail(1, 10, false, 2, 2);

    /// For a team of which so much is known that nothing else fits.
    static final Detail TERSE = new Detail(1, 6, false, 1, 1);
}
