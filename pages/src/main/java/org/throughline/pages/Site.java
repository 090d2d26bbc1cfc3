package org.throughline.pages;

import java.util.List;

/// What is the same on every page of a site.
///
/// @param audience for whom it is: `For leaders`
/// @param organisation whose it is, as the reader calls it
/// @param navigation the site's sections, the first one its start
public record Site(String audience, String organisation, List<Link> navigation) {
    public Site {
        navigation = List.copyOf(navigation);
    }

    /// The section that an address belongs to: the one with the longest address that it begins with.
    String section(String path) {
        return navigation.stream()
                .map(Link::href)
                .filter(href -> path.equals(href) || path.startsWith(href + "/"))
                .reduce("", (longest, href) -> href.length() > longest.length() ? href : longest);
    }
}
