package org.throughline.engagement.reading;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.engagement.pages.domain.Chart;
import org.throughline.engagement.pages.domain.Sign;
import org.throughline.engagement.pages.domain.Sparkline;
import org.throughline.engagement.pages.domain.Stretch;
import org.throughline.engagement.replicas.domain.Warning;
import org.throughline.engagement.whatif.domain.Touched;
import org.throughline.engagement.wording.domain.Numbers;

/// One target, with all that hangs together with it, in words and drawings.
///
/// @param retired since when and why it is held to no more; empty while it is
/// @param now the newest figure; empty while there is none
/// @param unit what stands beside it; may be empty
/// @param aim the threshold in force in a sentence
/// @param drawn null while there are no figures
/// @param branches the driver diagram, with the teams that work through each driver
/// @param others teams that named no driver that is there
@JStache(path = "pages/target.html")
record TargetPage(
        String id,
        String title,
        String themes,
        String setBy,
        String retired,
        String statement,
        String whyItMatters,
        String measure,
        String now,
        String unit,
        String period,
        String aim,
        Sign variation,
        @Nullable Sign assurance,
        String certainty,
        @Nullable Drawn drawn,
        List<Branch> branches,
        List<Worker> others,
        List<Balance> balances,
        List<Carrier> networks,
        List<Step> thresholds,
        List<Warning> warnings,
        Question question,
        String asOf) {

    /// What somebody asks: what would this change touch?
    ///
    /// @param threshold as it was asked; empty where it was not
    /// @param publication where it can be published; empty for what is not published from here
    /// @param answer null while nothing was asked
    /// @param wrong what makes no sense in it; empty if nothing does
    record Question(
            String threshold,
            String from,
            boolean retire,
            String wrong,
            String publication,
            @Nullable Touched answer) {
        static final Question NONE = new Question("", "", false, "", "", null);

        boolean publishable() {
            return !publication.isEmpty();
        }

        boolean isWrong() {
            return !wrong.isEmpty();
        }

        boolean isOpen() {
            return isWrong() || answer != null;
        }

        boolean touchesNothing() {
            return answer != null && answer.would().isEmpty();
        }

        String teams() {
            return answer == null ? "" : Numbers.count(answer.teams().size(), "team", "teams");
        }

        boolean touches() {
            return answer != null && !answer.would().isEmpty();
        }

        boolean hasNetworks() {
            return answer != null && !answer.networks().isEmpty();
        }

        boolean hasPromises() {
            return answer != null && !answer.promises().isEmpty();
        }
    }

    /// The chart at the sizes of a desk and a phone, what stands out in it, and its figures as a table.
    record Drawn(Chart wide, Chart narrow, List<Stretch> stretches, List<Figure> figures) {
        boolean hasStretches() {
            return !stretches.isEmpty();
        }
    }

    record Figure(String period, String value, String target, String lower, String mean, String upper, String means) {}

    record Branch(String title, List<Worker> workers, List<Branch> branches) {
        boolean worked() {
            return !workers.isEmpty();
        }

        String howMany() {
            return Numbers.count(workers.size(), "team works", "teams work") + " on it";
        }
    }

    /// A team and how its work moves the target.
    record Worker(String id, String name, String statement, List<String> actions) {}

    /// A balancing measure and what its chart says.
    record Balance(
            String name,
            Sign variation,
            String latest,
            @Nullable Sparkline spark) {}

    record Carrier(String id, String name, String sponsor) {}

    record Step(String from, String value) {}

    boolean hasThemes() {
        return !themes.isEmpty();
    }

    boolean isRetired() {
        return !retired.isEmpty();
    }

    boolean hasFigure() {
        return !now.isEmpty();
    }

    boolean hasWarnings() {
        return !warnings.isEmpty();
    }

    boolean nothingMovesIt() {
        return branches.isEmpty() && others.isEmpty();
    }
}
