package org.throughline.narratives.composing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.kit.consume.EventHandler;
import org.throughline.kit.event.Received;
import org.throughline.narratives.marking.Mark;
import org.throughline.narratives.marking.NarrativesMarked;
import org.throughline.narratives.marking.OrganisationMarks;

/// Takes this service's messages to itself. Marks of the same team in one poll are settled by one composition.
final class RecomposeConsumer implements EventHandler {
    private final Composing composing;
    private final OrganisationMarks organisation;

    RecomposeConsumer(Composing composing, OrganisationMarks organisation) {
        this.composing = composing;
        this.organisation = organisation;
    }

    @Override
    public List<RefusedEvent> handle(List<Received> events) {
        var marks = new LinkedHashMap<String, Map<String, Mark>>();
        for (var event : events) {
            var message = event.as(NarrativesMarked.class).orElseThrow();
            if (message.marks().isEmpty()) {
                organisation.mark(event.envelope());
            }
            for (var team : message.teams()) {
                var ofTeam = marks.computeIfAbsent(team.team(), _ -> new LinkedHashMap<>());
                for (var index : team.marks()) {
                    var mark = message.marks().get(index);
                    ofTeam.put(mark.event(), mark);
                }
            }
        }
        composing.compose(marks);
        return List.of();
    }
}
