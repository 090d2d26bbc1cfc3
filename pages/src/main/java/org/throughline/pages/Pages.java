package org.throughline.pages;

import io.jstach.jstachio.Template;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Puts a page into its frame.
public final class Pages {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private final Site site;
    private final Assets assets;

    Pages(Site site, Assets assets) {
        this.site = site;
        this.assets = assets;
    }

    /// A page.
    ///
    /// @param title as the browser's tab shows it
    /// @param path its address, which says where in the navigation the reader is
    /// @param template generated for the model: `TargetPageRenderer.of()`
    public <T> ResponseEntity<String> page(String title, String path, Template<T> template, T model) {
        return answer(HttpStatus.OK, title, path, template.execute(model));
    }

    /// What is shown where nothing is.
    public ResponseEntity<String> notFound() {
        return answer(
                HttpStatus.NOT_FOUND, "Not found", "", NotFoundRenderer.of().execute(new NotFound()));
    }

    // Figures may not lie in a cache of a shared computer after somebody signed out.
    private ResponseEntity<String> answer(HttpStatus status, String title, String path, String body) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(framed(title, path, body));
    }

    /// A page as text, for whoever answers in another way than a controller.
    String framed(String title, String path, String body) {
        var current = site.section(path);
        var sections = site.navigation().stream()
                .filter(link -> link.role().isEmpty() || Reader.is(link.role()))
                .map(link ->
                        new Frame.Section(link.href(), link.text(), link.href().equals(current)))
                .toList();
        return FrameRenderer.of()
                .execute(new Frame(
                        title,
                        site,
                        sections,
                        assets.url("throughline.css"),
                        assets.url("live.js"),
                        Reader.signOut(),
                        body));
    }
}
