package org.throughline.kit.access;

/// What answers strangers, besides health: the description of the API and of the events, the pages' own files, and the
/// page that says what is kept about people.
final class OpenPaths {
    static final String[] ALL = {
        "/v3/api-docs",
        "/v3/api-docs.yaml",
        "/v3/api-docs/**",
        "/schemas/**",
        "/about-your-data",
        "/assets/**",
        "/css/**",
        "/fonts/**",
        "/images/**",
        "/js/**",
        "/favicon.ico",
        "/favicon.svg",
        "/robots.txt"
    };

    private OpenPaths() {}
}
