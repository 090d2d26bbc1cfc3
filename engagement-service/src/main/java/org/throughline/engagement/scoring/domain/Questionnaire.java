package org.throughline.engagement.scoring.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which questions of a year's questionnaire are the nine items of the engagement theme, so that years compare. Numbers
/// only: the wording is the survey's own.
public record Questionnaire(String year, Map<Subscore, List<String>> items) {
    public static final String NEWEST = "2025";
    private static final List<String> MOTIVATION = List.of("q2a", "q2b", "q2c");
    private static final List<String> INVOLVEMENT = List.of("q3c", "q3d", "q3f");
    private static final List<String> INVOLVEMENT_UNTIL_2020 = List.of("q4a", "q4b", "q4d");

    public Questionnaire {
        items = Map.copyOf(items);
    }

    /// The questionnaire of a year; empty for a year whose numbers are not known here.
    public static Optional<Questionnaire> of(String year) {
        return switch (year) {
            case "2018", "2019" -> known(year, INVOLVEMENT_UNTIL_2020, "q21");
            case "2020" -> known(year, INVOLVEMENT_UNTIL_2020, "q18");
            case "2021" -> known(year, INVOLVEMENT, "q21");
            case "2022" -> known(year, INVOLVEMENT, "q23");
            case "2023", "2024", NEWEST -> known(year, INVOLVEMENT, "q25");
            default -> Optional.empty();
        };
    }

    private static Optional<Questionnaire> known(String year, List<String> involvement, String advocacy) {
        var items = new EnumMap<Subscore, List<String>>(Subscore.class);
        items.put(Subscore.MOTIVATION, MOTIVATION);
        items.put(Subscore.INVOLVEMENT, involvement);
        items.put(Subscore.ADVOCACY, List.of(advocacy + "a", advocacy + "c", advocacy + "d"));
        return Optional.of(new Questionnaire(year, items));
    }

    public List<String> items(Subscore subscore) {
        return items.getOrDefault(subscore, List.of());
    }
}
