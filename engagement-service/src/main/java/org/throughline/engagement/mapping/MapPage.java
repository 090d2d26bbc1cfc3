package org.throughline.engagement.mapping;

import io.jstach.jstache.JStache;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
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

    /// Where the part of the map around a node is.
    static String href(String id) {
        return UriComponentsBuilder.fromPath("/map")
                .queryParam("of", "{of}")
                .fragment("chosen")
                .encode()
                .buildAndExpand(id)
                .toUriString();
    }

    boolean foundNothing() {
        return searched && found.isEmpty();
    }
}
