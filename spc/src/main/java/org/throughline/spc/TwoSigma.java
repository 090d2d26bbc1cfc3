package org.throughline.spc;

/// Which points count as close to a limit when two of three are looked for.
public enum TwoSigma implements Wire {
    /// Those between two and three sigma, as in the R package.
    R,
    /// Those beyond the limit too, as in the Making Data Count spreadsheet.
    MDC
}
