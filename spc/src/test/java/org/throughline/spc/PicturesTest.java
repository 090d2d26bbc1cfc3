package org.throughline.spc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The pictures in `docs/reading-a-target.md` show what the code does: they are drawn by it. Where one is otherwise
/// than the checked-in file, run this class with `-Dthroughline.draw=true`, look at it, and check it in.
class PicturesTest {
    private static final Path PICTURES = Path.of("..", "docs", "pictures");

    private static final double[] NOISE = {
        71, 73, 70, 72, 69, 74, 71, 70, 73, 72, 70, 71, 74, 69, 72, 71, 73, 70, 72, 71, 70, 73, 71, 72
    };

    private static Map<String, Picture> pictures() {
        var pictures = new LinkedHashMap<String, Picture>();
        pictures.put("common-cause", new Picture("Nothing but noise: every point is common cause", noise().chart()));
        pictures.put(
                "outside",
                new Picture("One point beyond a limit", noise().then(82).chart()));
        pictures.put(
                "trend",
                new Picture(
                        "A trend: seven points, six steps the same way",
                        Example.monthly(72, 70, 73, 71, 69, 72, 70, 73, 71, 72, 70, 73, 67, 68, 69, 70, 71, 72, 73)
                                .chart()));
        pictures.put(
                "two-in-three",
                new Picture(
                        "Two of three points close to a limit",
                        Example.monthly(71, 73, 70, 72, 69, 74, 71, 70, 73, 72, 70, 71)
                                .fixedAfter(12)
                                .then(72, 70, 76.6, 73, 76.8)
                                .chart()));
        pictures.put(
                "run",
                new Picture(
                        "A run: seven points on one side of the mean",
                        noise().fixedAfter(24)
                                .then(69, 70, 70.5, 69.5, 71, 70, 69)
                                .chart()));
        pictures.put(
                "rebase",
                new Picture(
                        "A rebase: new limits from the month in which the process was changed",
                        noise().then(78, 80, 77, 79, 81, 78, 80, 79, 77, 80, 78, 79, 81)
                                .rebasedFrom("2026-01-01")
                                .chart()));
        pictures.put("screened", new Picture("One wild month, screened: the limits stay narrow", wild().chart()));
        pictures.put(
                "not-screened",
                new Picture(
                        "The same month, not screened: it widens its own limits",
                        wild().unscreened().chart()));
        pictures.put(
                "pass",
                new Picture(
                        "Passed consistently: 64 is below the limits",
                        noise().heldTo(64).chart()));
        pictures.put(
                "fail",
                new Picture(
                        "Missed consistently: 80 is above the limits",
                        noise().heldTo(80).chart()));
        pictures.put(
                "inconsistent",
                new Picture(
                        "Passed one time and missed the next: 72 is within the limits",
                        noise().heldTo(72).chart()));
        pictures.put(
                "dated",
                new Picture(
                        "A threshold that moves: each point is judged by the one of its day",
                        noise().heldTo(Map.of(
                                        LocalDate.parse("2024-04-01"), 66.0,
                                        LocalDate.parse("2025-04-01"), 74.0))
                                .chart()));
        return pictures;
    }

    private static Example noise() {
        return Example.monthly(NOISE);
    }

    private static Example wild() {
        return Example.monthly(71, 73, 70, 72, 69, 74, 71, 95, 73, 72, 70, 71, 74, 69, 72, 71);
    }

    @TestFactory
    Stream<DynamicTest> a_picture_shows_what_the_code_does() {
        return pictures().entrySet().stream()
                .map(picture -> DynamicTest.dynamicTest(picture.getKey(), () -> {
                    var file = PICTURES.resolve(picture.getKey() + ".svg");
                    var svg = picture.getValue().svg();
                    if (Boolean.getBoolean("throughline.draw")) {
                        Files.createDirectories(PICTURES);
                        Files.writeString(file, svg);
                    }
                    assertThat(Files.readString(file)).isEqualTo(svg);
                }));
    }

    @Test
    void each_picture_shows_what_its_title_says() {
        var last = new LinkedHashMap<String, String>();
        pictures()
                .forEach((name, picture) -> last.put(
                        name,
                        picture.chart().points().getLast().rule().wire() + " "
                                + picture.chart().assurance()));

        assertThat(last)
                .containsEntry("common-cause", "none null")
                .containsEntry("outside", "above-upper null")
                .containsEntry("trend", "trend-rising null")
                .containsEntry("two-in-three", "two-in-three-high null")
                .containsEntry("run", "run-below null")
                .containsEntry("rebase", "none null")
                .containsEntry("pass", "none PASS")
                .containsEntry("fail", "none FAIL")
                .containsEntry("inconsistent", "none INCONSISTENT");
    }

    @Test
    void the_page_shows_every_picture_and_no_other() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "reading-a-target.md"));
        try (var files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(pictures().keySet().stream()
                            .map(name -> name + ".svg")
                            .toList())
                    .allSatisfy(name -> assertThat(page).contains("(pictures/" + name + ")"));
        }
    }
}
