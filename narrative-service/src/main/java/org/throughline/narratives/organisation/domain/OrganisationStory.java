package org.throughline.narratives.organisation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// Where the organisation is headed, told in themes that contain its targets.
public record OrganisationStory(String title, String direction, List<StoryTheme> themes) {
    public OrganisationStory {
        themes = themes == null ? List.of() : List.copyOf(themes);
    }

    /// A part of the story.
    ///
    /// @param targets the targets that it gives a meaning to
    public record StoryTheme(String id, String title, String story, List<String> targets) {
        public StoryTheme {
            targets = targets == null ? List.of() : List.copyOf(targets);
        }
    }

    /// What is wrong with a story.
    ///
    /// @param field a JSON Pointer
    public record Flaw(String field, String sent, String expected) {}

    /// Themes have ids of their own, and a target is told in one theme: in two it would mean two things.
    public List<Flaw> flaws() {
        var flaws = new ArrayList<Flaw>();
        var ids = new HashSet<String>();
        var themeOf = new HashMap<String, String>();
        for (int i = 0; i < themes.size(); i++) {
            var theme = themes.get(i);
            if (!ids.add(theme.id())) {
                flaws.add(new Flaw("/themes/" + i + "/id", theme.id(), "should be the id of one theme only"));
            }
            for (int j = 0; j < theme.targets().size(); j++) {
                var target = theme.targets().get(j);
                var other = themeOf.putIfAbsent(target, theme.id());
                if (other != null) {
                    flaws.add(new Flaw(
                            "/themes/" + i + "/targets/" + j,
                            target,
                            "should stand in one theme only; it stands in '" + other + "' already"));
                }
            }
        }
        return flaws;
    }
}
