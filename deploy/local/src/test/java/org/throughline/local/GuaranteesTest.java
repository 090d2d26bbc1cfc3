package org.throughline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/guarantees.md` names tests, and they are there.
final class GuaranteesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:IT|Test))\\.(\\w+)`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        var tests = tests();
        var named = NAMED.matcher(Files.readString(ROOT.resolve("docs/guarantees.md")))
                .results()
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(20)
                .allSatisfy(test -> assertThat(tests.getOrDefault(test.group(1), ""))
                        .as(test.group(1))
                        .contains("void " + test.group(2) + "("));
    }

    @Test
    void everyPromiseNamesItsTest() throws IOException {
        var rows = Files.readAllLines(ROOT.resolve("docs/guarantees.md")).stream()
                .filter(line -> line.startsWith("| "))
                .filter(line -> !line.startsWith("| promise"))
                .toList();

        assertThat(rows)
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(NAMED.matcher(row).find()).as(row).isTrue());
    }

    private static Map<String, String> tests() throws IOException {
        try (var files = Files.find(ROOT, 15, (file, attributes) -> isTest(file) && attributes.isRegularFile())) {
            return files.toList().stream()
                    .collect(Collectors.toMap(GuaranteesTest::name, GuaranteesTest::text, String::concat));
        }
    }

    private static boolean isTest(Path file) {
        var path = file.toString();
        return path.contains("/src/test/java/")
                && List.of("IT.java", "Test.java").stream().anyMatch(path::endsWith);
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
