package org.throughline.pages;

import io.jstach.jstache.JStache;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param signOut what a form has to send so that signing out is known to be meant; null where nobody can
/// @param body of the page, as HTML
@JStache(path = "pages/frame.html")
record Frame(
        String title,
        Site site,
        List<Section> sections,
        String css,
        String script,
        @Nullable String signOut,
        String body) {
    /// A stranger may follow none of a site's sections.
    boolean leads() {
        return !sections.isEmpty();
    }

    record Section(String href, String text, boolean current) {}
}
