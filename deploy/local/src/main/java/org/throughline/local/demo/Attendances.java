package org.throughline.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Monthly A&E figures of English providers: `period, org_code, type, attendances, breaches, admissions`.
public final class Attendances {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Attendances() {}

    /// All department types of a provider in a month together.
    ///
    /// @param seen people who came
    /// @param withinFourHours those of them who did not have to stay longer than four hours
    public record Month(LocalDate period, long seen, long withinFourHours) {
        Month and(Month other) {
            return new Month(period, seen + other.seen, withinFourHours + other.withinFourHours);
        }

        double percentage() {
            return BigDecimal.valueOf(withinFourHours)
                    .multiply(HUNDRED)
                    .divide(BigDecimal.valueOf(seen), 2, RoundingMode.HALF_UP)
                    .doubleValue();
        }
    }

    static List<Month> of(String provider, List<String> csv) {
        Map<LocalDate, Month> months = new TreeMap<>();
        for (var line : csv.subList(1, csv.size())) {
            var fields = line.replace("\"", "").split(",", -1);
            if (fields[1].equals(provider)) {
                long seen = Long.parseLong(fields[3]);
                var month = new Month(LocalDate.parse(fields[0]), seen, seen - Long.parseLong(fields[4]));
                months.merge(month.period(), month, Month::and);
            }
        }
        return List.copyOf(months.values());
    }
}
