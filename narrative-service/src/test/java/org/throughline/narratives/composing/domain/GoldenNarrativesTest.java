package org.throughline.narratives.composing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.narratives.composing.domain.Known7B.falls;
import static org.throughline.narratives.composing.domain.Known7B.fourHours;
import static org.throughline.narratives.composing.domain.Known7B.retired;
import static org.throughline.narratives.composing.domain.Known7B.target;
import static org.throughline.narratives.composing.domain.Known7B.ward7B;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.narratives.composing.domain.ContributionFact.ActionFact;

/// How narratives read in the situations that matter. Each text below `goldens` was read critically once; one that
/// changes has to be read again. `-Dthroughline.test.goldens=write` writes them anew, to be looked at.
class GoldenNarrativesTest {
    private static final Path GOLDENS = Path.of("src", "test", "resources", "goldens");

    static List<String> situations() {
        return List.copyOf(all().keySet());
    }

    private static Map<String, Known7B> all() {
        var all = new LinkedHashMap<String, Known7B>();
        all.put("new-team", ward7B());
        all.put(
                "own-story",
                ward7B().tells("We look after people who are frail.\n\nMost want to go home, and we help them to.")
                        .moves(fourHours()));
        all.put("target-not-known-yet", ward7B().unknownYet("new-target"));
        all.put(
                "one-target",
                ward7B().moves(fourHours()).knows("pharmacy", "Pharmacy").theme("Home sooner", "ae-four-hours"));
        all.put("noise", ward7B().moves(fourHours()).reads(fourHours(), "common_cause", "inconsistent"));
        all.put("few-figures", ward7B().moves(fourHours()).reads(fourHours(), "common_cause", null, true));
        all.put("improving", ward7B().moves(fourHours()).reads(fourHours(), "improvement_high", "pass"));
        all.put("getting-worse", ward7B().moves(fourHours()).reads(fourHours(), "concern_low", "fail"));
        all.put(
                "failing-with-better-balance",
                ward7B().moves(fourHours())
                        .reads(fourHours(), "common_cause", "fail")
                        .balancing(fourHours(), "People who come back within 7 days", "improvement_low"));
        all.put(
                "suspected-distortion",
                ward7B().moves(fourHours())
                        .reads(fourHours(), "improvement_high", "inconsistent")
                        .balancing(fourHours(), "People who come back within 7 days", "concern_high"));
        all.put(
                "two-targets-mixed",
                ward7B().moves(fourHours())
                        .moves(
                                falls(),
                                "walks",
                                "We walk with each person twice a day.",
                                new ActionFact("Shoes stand by the bed", List.of()))
                        .reads(fourHours(), "improvement_high", "pass")
                        .reads(falls(), "concern_high", "fail")
                        .theme("Home sooner", "ae-four-hours")
                        .theme("Safe with us", "falls"));
        all.put("ten-targets", tenTargets());
        all.put("retired-target", ward7B().moves(retired(fourHours())));
        all.put("driver-drawn-anew", ward7B().moves(fourHours(), "gone", "We plan each day ahead."));
        all.put(
                "networks",
                ward7B().moves(fourHours())
                        .inNetwork("home", "Home before noon", "Get people home before noon, safely.", "active")
                        .inNetwork("walk", "Walking wards", "Everybody who can walk does so each day.", "active")
                        .inNetwork("night", "Quiet nights", "People sleep.", "proposed"));
        all.put(
                "in-a-network-only",
                ward7B().knows(fourHours())
                        .inNetwork("home", "Home before noon", "Get people home before noon, safely.", "active"));
        all.put(
                "network-left",
                ward7B().moves(fourHours())
                        .inNetwork("home", "Home before noon", "Get people home before noon, safely.", "closed"));
        all.put(
                "helped-by-many",
                ward7B().moves(fourHours())
                        .knows("pharmacy", "Pharmacy")
                        .helpedBy("porters", "Porters", "We fetch people within 15 minutes")
                        .helpedBy("labs", "Blood sciences", "Results are there by eleven")
                        .helpedBy("beds", "Site and bed team", "We tell the ward by eight"));
        all.put(
                "broken-promise",
                ward7B().moves(fourHours())
                        .promise(
                                "the chief nurse",
                                null,
                                "Two more nurses on nights",
                                "broken",
                                "Nobody could be found in time.")
                        .promise(null, "Pharmacy", "Ask for medicines by six", "open", null));
        all.put(
                "kept-and-contested",
                ward7B().promise("the chief nurse", null, "A second drug trolley", "confirmed", null)
                        .promise("Porters", null, "A porter at ten each day", "contested", null)
                        .promise(null, "Pharmacy", "Ask for medicines by six", "broken", "The round began too late."));
        all.put("one-open-voice", ward7B().moves(fourHours()).voices(1));
        all.put("open-voices", ward7B().moves(fourHours()).voices(3));
        all.put(
                "reorganised",
                ward7B().named(new TeamFact("ward-7b", "Ward 7 North", "Care of older people", false, List.of()))
                        .moves(fourHours()));
        all.put(
                "disbanded",
                ward7B().named(new TeamFact("ward-7b", "Ward 7B", "Medicine", true, List.of("pharmacy", "porters")))
                        .moves(fourHours())
                        .knows("pharmacy", "Ward 8")
                        .knows("porters", "Ward 9"));
        return all;
    }

    private static Known7B tenTargets() {
        var ward = ward7B().knows("pharmacy", "Pharmacy");
        for (int i = 1; i <= 10; i++) {
            var target = target(
                    "t" + (i + 10),
                    "Target " + i,
                    "People get what they need by day " + i + ".",
                    "It is hard for people to wait. They want to know what comes next.",
                    "decrease",
                    i,
                    "days");
            ward.moves(target)
                    .reads(
                            target,
                            i == 7 ? "concern_high" : i % 3 == 0 ? "improvement_low" : "common_cause",
                            i % 2 == 0 ? "pass" : "inconsistent");
        }
        return ward;
    }

    @ParameterizedTest
    @MethodSource("situations")
    void it_reads_as_it_was_read_once(String situation) throws IOException {
        var text = text(narrative(situation)) + "\n";
        var golden = GOLDENS.resolve(situation + ".txt");
        if ("write".equals(System.getProperty("throughline.test.goldens"))) {
            Files.createDirectories(GOLDENS);
            Files.writeString(golden, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    @Test
    void the_readme_shows_a_narrative_before_and_after_a_change_as_it_reads() throws IOException {
        var readme = unwrapped(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8));
        var after = text(narrative("improving"));
        assertThat(readme)
                .contains(unwrapped(text(narrative("noise"))))
                .contains(unwrapped(after.substring(after.indexOf("How it is going"))));
    }

    private static String unwrapped(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @MethodSource("situations")
    void it_fits_on_a_page_and_a_child_of_eleven_can_read_it(String situation) {
        var facts = narrative(situation).sections().stream()
                .filter(section -> !section.kind().equals("story"))
                .toList();
        assertThat(Composer.words(facts)).isLessThanOrEqualTo(Composer.MOST_WORDS);
        var prose = facts.stream().map(Section::text).collect(Collectors.joining("\n\n"));
        if (!prose.isEmpty()) {
            assertThat(Readability.age(prose)).isLessThanOrEqualTo(11.0);
        }
    }

    // Seen to fail with the same words for each target in turn.
    @ParameterizedTest
    @MethodSource("situations")
    void no_two_sentences_begin_alike_and_no_seam_shows(String situation) {
        var openings = new HashSet<String>();
        for (var section : narrative(situation).sections()) {
            for (var paragraph : section.paragraphs()) {
                for (var sentence : paragraph) {
                    assertThat(sentence.text())
                            .matches("(?s)[\\p{Lu}“0-9].*[.?…!”]")
                            .doesNotContain("  ", "..", "null", " ,", "“”", "?.", "….");
                    var words = sentence.text().split(" ", 4);
                    if (!ownWords(sentence)) {
                        assertThat(openings.add(words[0] + " " + (words.length > 1 ? words[1] : "") + " "
                                        + (words.length > 2 ? words[2] : "")))
                                .as(sentence.text())
                                .isTrue();
                    }
                }
            }
        }
    }

    // What others wrote begins as they wrote it: the why of a target and what a team says of its work.
    private static boolean ownWords(Sentence sentence) {
        return List.of("Long hours", "A fall", "It is hard", "We plan", "We walk").stream()
                .anyMatch(beginning -> sentence.text().startsWith(beginning));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void each_sentence_has_a_cause(String situation) {
        assertThat(narrative(situation).sections())
                .flatExtracting(Section::paragraphs)
                .allSatisfy(paragraph -> assertThat(paragraph)
                        .allSatisfy(sentence -> assertThat(sentence.causes()).isNotEmpty()));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void the_same_content_has_the_same_hash(String situation) {
        assertThat(narrative(situation)).isEqualTo(narrative(situation));
    }

    private static Narrative narrative(String situation) {
        return new Composer()
                .compose(java.util.Objects.requireNonNull(all().get(situation)).inputs());
    }

    private static String text(Narrative narrative) {
        return narrative.sections().stream()
                .map(section -> section.heading() + "\n" + section.text())
                .collect(Collectors.joining("\n\n"));
    }
}
