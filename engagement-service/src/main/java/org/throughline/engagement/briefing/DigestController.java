package org.throughline.engagement.briefing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.throughline.engagement.briefing.domain.Line;
import org.throughline.kit.KitSettings;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.digests.Digest;
import org.throughline.kit.digests.Feeds;

/// The briefing as a feed. A line that stays is one entry, dated anew each Monday, as the briefing is a week's.
@RestController
@MayUse(Role.LEADER)
final class DigestController {
    private final BriefingReader reader;
    private final String organisation;

    DigestController(BriefingReader reader, KitSettings settings) {
        this.reader = reader;
        this.organisation = settings.organisation();
    }

    @GetMapping("/api/digest")
    ResponseEntity<String> digest() {
        var site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var monday = reader.monday();
        return Feeds.asAtom(new Digest(
                "urn:throughline:briefing:" + organisation,
                "This week’s briefing for leaders",
                monday,
                site + "/",
                reader.latest().stream().map(line -> entry(line, monday, site)).toList()));
    }

    private static Digest.Entry entry(Line line, Instant monday, String site) {
        var words = line.kind() + line.says() + line.evidence();
        return new Digest.Entry(
                "urn:uuid:" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)),
                line.heading() + ": " + line.says(),
                monday,
                line.evidence() + "\n" + line.next(),
                site + line.href());
    }
}
