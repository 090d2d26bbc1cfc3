package org.throughline.networks.shape.domain;

/// Numbers as they leave: in tenths, so that one person more or less is not told by them.
public final class Tenths {
    private static final double TEN = 10;

    private Tenths() {}

    public static double of(double exact) {
        // Plus zero makes no number out of minus zero.
        return Math.rint(exact * TEN) / TEN + 0.0;
    }

    /// The same in words: about so many of ten.
    public static long ofTen(double share) {
        return Math.round(share * TEN);
    }
}
