package org.throughline.pages;

import io.jstach.jstache.JStache;

/// What is shown where nothing is.
@JStache(path = "pages/not-found.html")
record NotFound() {}
