package org.throughline.spc;

import org.jspecify.annotations.Nullable;

/// The second icon of Making Data Count: can the process, as it is, be relied on to meet the target?
public enum Assurance implements Wire {
    PASS("The target is passed consistently: the normal ups and downs of this process stay on the right side of it."),
    FAIL("The target is missed consistently: the normal ups and downs of this process stay short of it, "
            + "and only a change to the process itself will alter that."),
    /// Also where there are no limits to go by: readers should then be told of the missing limits first.
    INCONSISTENT("The target may be passed one time and missed the next: both are within the normal ups and downs "
            + "of this process.");

    private final String sentence;

    Assurance(String sentence) {
        this.sentence = sentence;
    }

    /// For readers, in plain English.
    public String sentence() {
        return sentence;
    }

    /// The threshold in force at a point against the limits there; null if there is none or no way is better. Without
    /// limits nothing can be relied on, so that counts as inconsistent.
    static @Nullable Assurance of(Point last, Improvement improvement) {
        Double target = last.target();
        if (target == null || improvement == Improvement.NEUTRAL) {
            return null;
        }
        boolean increase = improvement == Improvement.INCREASE;
        Double upper = last.upper();
        if (upper != null && target > upper) {
            return increase ? FAIL : PASS;
        }
        Double lower = last.lower();
        if (lower != null && target < lower) {
            return increase ? PASS : FAIL;
        }
        return INCONSISTENT;
    }
}
