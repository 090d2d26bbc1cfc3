package org.throughline.networks.teams.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Who is asked which teams there are. Each question is one query, however many teams are asked for.
public interface TeamDirectory {
    /// Those of these ids that name no team, or one that is disbanded.
    List<String> unknown(Collection<String> ids);

    /// Those of these teams that are there, by id.
    Map<String, Team> find(Collection<String> ids);

    /// What is known of each of these ids.
    Map<String, Standing> standing(Collection<String> ids);

    /// All teams that are there, by id; costs next to nothing. What another instance writes is there seconds later.
    Map<String, Team> all();
}
