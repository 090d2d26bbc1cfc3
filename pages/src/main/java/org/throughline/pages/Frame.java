package org.throughline.pages;

import io.jstach.jstache.JStache;
import java.util.List;

/// What stands around every page.
///
/// @param body of the page, as HTML
@JStache(path = "pages/frame.html")
record Frame(String title, Site site, List<Section> sections, String css, String script, String body) {
    record Section(String href, String text, boolean current) {}
}
