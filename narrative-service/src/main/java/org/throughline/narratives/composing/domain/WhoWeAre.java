package org.throughline.narratives.composing.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Whose narrative it is.
final class WhoWeAre implements SectionWriter {
    @Override
    public Optional<Section> write(Inputs inputs) {
        var team = inputs.team().fact();
        var text = team.disbanded()
                ? disbanded(team, inputs)
                : "We are " + team.name() + ", in " + team.department() + ".";
        return Optional.of(new Section(
                "who-we-are", team.name(), text, List.of(inputs.team().cause())));
    }

    private static String disbanded(TeamFact team, Inputs inputs) {
        var successors = team.successors().stream()
                .map(inputs.teams()::get)
                .filter(Objects::nonNull)
                .map(successor -> successor.fact().name())
                .toList();
        return successors.isEmpty()
                ? team.name() + " is no longer a team of its own."
                : team.name() + " is no longer a team of its own. Its work goes on in " + English.join(successors)
                        + ".";
    }
}
