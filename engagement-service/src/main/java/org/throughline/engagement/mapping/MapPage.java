package org.throughline.engagement.mapping;

import io.jstach.jstache.JStache;
import java.util.List;
import org.throughline.engagement.mapping.domain.Picture;

/// The system map: a picture of a part of it, and all of it as a nested list.
///
/// @param asked what was searched for
/// @param top whether the picture is of the top of all
@JStache(path = "pages/map.html")
record MapPage(
        String asked,
        List<Found> found,
        boolean searched,
        boolean top,
        String about,
        Picture picture,
        List<Branch> branches,
        String counts,
        String asOf) {

    record Found(String href, String title, String kind) {}

    /// What hangs below what, folded.
    record Branch(String title, String href, List<Leaf> leaves) {
        boolean bare() {
            return leaves.isEmpty();
        }
    }

    record Leaf(String title, String href, String below) {}

    boolean foundNothing() {
        return searched && found.isEmpty();
    }
}
