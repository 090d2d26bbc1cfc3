package org.throughline.spc;

/// What makes a point a signal, in order of priority: a point that several rules catch tells the first.
public enum Rule implements Wire {
    NONE(0),
    ABOVE_UPPER(1),
    BELOW_LOWER(-1),
    TREND_RISING(1),
    TREND_FALLING(-1),
    TWO_IN_THREE_HIGH(1),
    TWO_IN_THREE_LOW(-1),
    RUN_ABOVE(1),
    RUN_BELOW(-1);

    private final int direction;

    Rule(int direction) {
        this.direction = direction;
    }

    @Override
    public String wire() {
        return Wire.super.wire().replace('_', '-');
    }

    /// 1 for higher values, -1 for lower ones, 0 for no signal.
    int direction() {
        return direction;
    }
}
