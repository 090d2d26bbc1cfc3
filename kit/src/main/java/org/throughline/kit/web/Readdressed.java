package org.throughline.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/// A request as if it had come to another path, for filters that hide what an address must not tell. Both kinds of path
/// are the same here: what is put in needs no encoding, and what else is encoded in it is decoded by whoever routes it.
public final class Readdressed extends HttpServletRequestWrapper {
    private final String path;

    public Readdressed(HttpServletRequest request, String path) {
        super(request);
        this.path = path;
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    @Override
    public StringBuffer getRequestURL() {
        var url = super.getRequestURL();
        return url.replace(url.length() - super.getRequestURI().length(), url.length(), path);
    }

    @Override
    public String getServletPath() {
        return path;
    }
}
