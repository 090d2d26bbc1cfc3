package org.throughline.pages;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/// The addresses of static files. Each holds a hash of the file's content, so that a browser may keep it for ever.
final class Assets {
    private final ResourceUrlProvider urls;
    private final Map<String, String> found = new ConcurrentHashMap<>();

    Assets(ResourceUrlProvider urls) {
        this.urls = urls;
    }

    String url(String name) {
        return found.computeIfAbsent(name, _ -> Objects.requireNonNull(urls.getForLookupPath("/assets/" + name), name));
    }
}
