package org.throughline.pages;

import io.jstach.jstache.JStache;

/// What is kept about people, in plain words, the same on both sites.
///
/// @param contact whom to ask, in the trust's own words
@JStache(path = "pages/about-your-data.html")
record AboutYourData(String contact) {
    static final String PATH = "/about-your-data";
}
