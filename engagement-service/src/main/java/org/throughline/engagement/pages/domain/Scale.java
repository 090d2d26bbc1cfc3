package org.throughline.engagement.pages.domain;

import java.util.ArrayList;
import java.util.List;

/// The numbers beside a chart: round ones, a little beyond all that is drawn.
record Scale(double least, double most, List<Double> ticks) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final double HUNDRED = 100;

    /// @param range the least and the greatest that is drawn
    /// @param count about how many ticks
    static Scale of(double[] range, String unit, int count) {
        var span = Math.max(range[1] - range[0], Math.max(1e-9, Math.abs(range[1]) * 0.02));
        // Where little or nothing differs, it lies in the middle.
        var beyond = (span - (range[1] - range[0])) / 2 + span * 0.05;
        var least = range[0] - beyond;
        var most = range[1] + beyond;
        if (unit.equals("%")) {
            least = Math.max(0, least);
            most = Math.min(HUNDRED, most);
        } else if (range[0] >= 0) {
            least = Math.max(0, least);
        }
        var step = step((most - least) / count);
        var ticks = new ArrayList<Double>();
        for (var tick = Math.ceil(least / step) * step; tick <= most + step / 1e6; tick += step) {
            ticks.add(tick);
        }
        return new Scale(least, most, ticks);
    }

    private static double step(double atLeast) {
        var power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (var round : ROUND) {
            if (round * power >= atLeast) {
                return round * power;
            }
        }
        return 10 * power;
    }
}
