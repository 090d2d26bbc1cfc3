package org.throughline.spc;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How a series is to be read.
///
/// @param screenOutliers whether extreme moving ranges are left out of the limits; false reproduces the Making Data
///     Count spreadsheet
/// @param fixAfterPoints the limits come from this many periods of each stretch (gaps count) and are held after; null:
///     from all of them
/// @param rebase the periods from which new limits begin
public record Options(
        boolean screenOutliers, @Nullable Integer fixAfterPoints, Set<LocalDate> rebase, TwoSigma twoSigma) {
    public Options {
        rebase = Collections.unmodifiableSet(new TreeSet<>(rebase));
    }

    public static Options defaults() {
        return new Options(true, null, Set.of(), TwoSigma.R);
    }
}
