package org.throughline.engagement.wording.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/// Numbers for reading: `78%`, `1,204 patients`, `0.25 per 1,000 bed days`.
public final class Numbers {
    private static final double ONE_PLACE_IS_ENOUGH_FROM = 10;

    private Numbers() {}

    /// One decimal place, or two where the number is small; none that are zero.
    public static String plain(double value) {
        var places = Math.abs(value) >= ONE_PLACE_IS_ENOUGH_FROM ? 1 : 2;
        var rounded = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
        var format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(places);
        return format.format(rounded);
    }

    /// The number alone, or with its sign, where its unit stands beside it.
    public static String withSign(double value, String unit) {
        return unit.equals("%") ? withUnit(value, unit) : plain(value);
    }

    /// What stands beside such a number; empty where a sign says it.
    public static String beside(String unit) {
        return unit.equals("%") ? "" : unit;
    }

    public static String withUnit(double value, String unit) {
        return plain(value) + (unit.equals("%") ? "%" : unit.isBlank() ? "" : " " + unit);
    }

    public static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.UK).format(number);
    }

    /// `1 team`, `23 teams`
    public static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }
}
