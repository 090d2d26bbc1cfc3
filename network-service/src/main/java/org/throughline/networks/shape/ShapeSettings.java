package org.throughline.networks.shape;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.throughline.networks.shape.domain.Limits;

/// From where on the trust wants to look.
///
/// @param narrowBelow a network whose departments or staff groups are less even than this is too narrow
/// @param topFifthFrom a network whose busiest fifth do this share or more is carried by too few
/// @param carriersBelow so is one that fewer than so many would carry if all did the same
/// @param heroBelow a target whose networks fewer than so many would carry hangs on one person
/// @param fewestActivities with fewer nothing is said of the burden
/// @param months of activities that count
/// @param assessEvery how often all networks are looked at for `network.assessed`
@ConfigurationProperties("throughline.shape")
record ShapeSettings(
        @DefaultValue("0.5") double narrowBelow,
        @DefaultValue("0.6") double topFifthFrom,
        @DefaultValue("3") double carriersBelow,
        @DefaultValue("2") double heroBelow,
        @DefaultValue("5") int fewestActivities,
        @DefaultValue("12") int months,
        @DefaultValue("5m") Duration assessEvery) {
    ShapeSettings {
        require("NARROW_BELOW", narrowBelow, 0, 1);
        require("TOP_FIFTH_FROM", topFifthFrom, 0, 1);
        require("CARRIERS_BELOW", carriersBelow, 0, 1_000);
        require("HERO_BELOW", heroBelow, 0, 1_000);
        require("FEWEST_ACTIVITIES", fewestActivities, 1, 1_000);
        require("MONTHS", months, 1, 120);
    }

    private static void require(String name, double value, double least, double greatest) {
        if (!(value >= least && value <= greatest)) {
            throw new IllegalArgumentException(
                    "THROUGHLINE_SHAPE_" + name + " was " + value + "; it should be from " + least + " to " + greatest);
        }
    }

    Limits limits() {
        return new Limits(narrowBelow, topFifthFrom, carriersBelow, heroBelow, fewestActivities);
    }
}
