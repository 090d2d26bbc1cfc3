package org.throughline.spc;

import java.util.List;

/// What comes of reading a series: its chart, or why there is none.
public sealed interface Reading permits Chart, Reading.Refused {
    /// Something that was given is wrong; nothing was read.
    record Refused(List<Flaw> flaws) implements Reading {}
}
