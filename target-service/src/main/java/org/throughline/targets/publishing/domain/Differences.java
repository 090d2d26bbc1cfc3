package org.throughline.targets.publishing.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is different between two versions of a target, in words.
final class Differences {
    private static final int LONGEST = 200;

    private final List<String> words = new ArrayList<>();

    private Differences() {}

    /// Not empty, as long as the two are not equal.
    static List<String> between(Target before, Target after) {
        var differences = new Differences();
        differences.text("title", before.title(), after.title());
        differences.text("set by", before.setBy(), after.setBy());
        differences.text("statement", before.statement(), after.statement());
        differences.text("why it matters", before.whyItMatters(), after.whyItMatters());
        differences.measure(before.measure(), after.measure());
        differences.thresholds(before.thresholds(), after.thresholds());
        differences.drivers(before.drivers(), after.drivers());
        differences.balancingMeasures(before.balancingMeasures(), after.balancingMeasures());
        differences.externalIds(before.externalIds(), after.externalIds());
        return List.copyOf(differences.words);
    }

    /// How the threshold in force is another one than before.
    static List<String> inForce(@Nullable Threshold before, @Nullable Threshold after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        return List.of(
                after == null
                        ? "no threshold is in force any more, " + was(before)
                        : "threshold in force is now " + dated(after) + ", " + was(before));
    }

    private static String was(@Nullable Threshold before) {
        return before == null ? "there was none" : "was " + dated(before);
    }

    private static String dated(Threshold threshold) {
        return Figures.plain(threshold.value()) + " (from " + threshold.from() + ")";
    }

    private void measure(Measure before, Measure after) {
        text("name of the measure", before.name(), after.name());
        text("unit", before.unit(), after.unit());
        moved("improvement", before.improvement().wire(), after.improvement().wire());
        moved("frequency", word(before.frequency()), word(after.frequency()));
    }

    private void thresholds(List<Threshold> before, List<Threshold> after) {
        compare(
                "thresholds",
                before,
                after,
                threshold -> "threshold from " + threshold.from(),
                threshold -> Figures.plain(threshold.value()),
                (what, old, now) -> moved(what, Figures.plain(old.value()), Figures.plain(now.value())));
    }

    private void drivers(List<Driver> before, List<Driver> after) {
        compare("drivers", before, after, driver -> "driver " + driver.id(), Driver::title, (what, old, now) -> {
            text("title of " + what, old.title(), now.title());
            moved(what, place(old.parent()), place(now.parent()));
        });
    }

    private static String place(@Nullable String parent) {
        return parent == null ? "the top" : "under " + parent;
    }

    private void balancingMeasures(List<BalancingMeasure> before, List<BalancingMeasure> after) {
        compare(
                "balancing measures",
                before,
                after,
                measure -> "balancing measure " + measure.id(),
                BalancingMeasure::name,
                (what, old, now) -> {
                    text("name of " + what, old.name(), now.name());
                    text("unit of " + what, old.unit(), now.unit());
                    moved(
                            "improvement of " + what,
                            old.improvement().wire(),
                            now.improvement().wire());
                });
    }

    private void externalIds(List<ExternalId> before, List<ExternalId> after) {
        compare(
                "external ids",
                before,
                after,
                id -> "external id " + id.value() + " in " + id.system(),
                ExternalId::value,
                (what, old, now) -> {});
    }

    private interface Pair<T> {
        void compare(String what, T before, T after);
    }

    private <T> void compare(
            String all,
            List<T> before,
            List<T> after,
            Function<T, String> name,
            Function<T, String> content,
            Pair<T> both) {
        var old = named(before, name);
        var now = named(after, name);
        var said = words.size();
        now.forEach((what, item) -> {
            var was = old.get(what);
            if (was == null) {
                words.add(what + " added: " + shortened(content.apply(item)));
            } else {
                both.compare(what, was, item);
            }
        });
        old.forEach((what, item) -> {
            if (!now.containsKey(what)) {
                words.add(what + " removed, it was: " + shortened(content.apply(item)));
            }
        });
        if (said == words.size() && !before.equals(after)) {
            words.add(all + " are in another order");
        }
    }

    private static <T> Map<String, T> named(List<T> items, Function<T, String> name) {
        var named = new LinkedHashMap<String, T>();
        items.forEach(item -> named.put(name.apply(item), item));
        return named;
    }

    private void text(String what, String before, String after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isEmpty()) {
            words.add(what + " added: " + quoted(after, 0));
        } else if (after.isEmpty()) {
            words.add(what + " removed, it read " + quoted(before, 0));
        } else {
            var from = firstDifference(before, after);
            words.add(what + " now reads " + quoted(after, from) + " instead of " + quoted(before, from));
        }
    }

    private void moved(String what, String before, String after) {
        if (!before.equals(after)) {
            words.add(what + " moved from " + before + " to " + after);
        }
    }

    private static String word(Frequency frequency) {
        return frequency.name().toLowerCase(Locale.ROOT);
    }

    /// Where to begin, so that what differs is seen when long texts are shortened.
    private static int firstDifference(String before, String after) {
        var same = 0;
        while (same < Math.min(before.length(), after.length()) && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        return same < LONGEST / 2 ? 0 : before.lastIndexOf(' ', same - LONGEST / 4) + 1;
    }

    private static String quoted(String text, int from) {
        return "\"" + (from == 0 ? "" : "…") + shortened(text.substring(from)) + "\"";
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
