package org.throughline.narratives.composing.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The team's own words lead its narrative. Where it has not told any, it is at least said whose narrative it is.
final class OwnStory implements SectionWriter {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\R\\s*\\R");

    @Override
    public Optional<Section> write(Inputs inputs, Detail detail) {
        var team = inputs.team();
        var telling = new Telling();
        if (team.fact().disbanded()) {
            telling.say(disbanded(team.fact(), inputs), team.cause());
        } else if (inputs.story() != null) {
            for (var paragraph :
                    EMPTY_LINE.splitAsStream(inputs.story().fact().strip()).toList()) {
                telling.paragraph().say(paragraph.strip(), inputs.story().cause());
            }
        } else {
            telling.say(
                    "We are " + team.fact().name() + ", part of " + team.fact().department() + ".", team.cause());
        }
        return telling.as("story", team.fact().name());
    }

    private static String disbanded(TeamFact team, Inputs inputs) {
        var successors = team.successors().stream()
                .map(inputs.teams()::get)
                .filter(Objects::nonNull)
                .map(successor -> successor.fact().name())
                .toList();
        return team.name() + " is no longer a team of its own."
                + (successors.isEmpty() ? "" : " Its work goes on in " + English.join(successors) + ".");
    }
}
