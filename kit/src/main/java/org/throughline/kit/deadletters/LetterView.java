package org.throughline.kit.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Throughline;

/// A dead letter as ops see it. Of what tells of people (`trust.workforce`), or what they answered (`trust.surveys`),
/// neither key, headers nor value is shown.
///
/// @param value as text where it is text, cut after 100,000 characters
/// @param base64 the value where it is no text, cut likewise
/// @param hidden whether it tells of people, so that only its size is shown
record LetterView(
        RefusalView refusal,
        @Nullable String key,
        Map<String, String> headers,
        int bytes,
        boolean truncated,
        @Nullable String value,
        @Nullable String base64,
        boolean hidden) {
    private static final int MOST_SHOWN = 100_000;
    private static final Set<String> HIDDEN = Set.of(Throughline.WORKFORCE, Throughline.SURVEYS);

    static LetterView of(RefusedRecord refused, ConsumerRecord<byte[], byte[]> parked) {
        var refusal = RefusalView.of(refused);
        var bytes = parked.value() == null ? 0 : parked.value().length;
        var truncated = ParkedHeaders.isTruncated(parked);
        if (HIDDEN.contains(refused.topic())) {
            return new LetterView(refusal, null, Map.of(), bytes, truncated, null, null, true);
        }
        var value = text(parked.value());
        return new LetterView(
                refusal,
                text(parked.key()),
                headers(parked),
                bytes,
                truncated,
                value == null ? null : shortened(value),
                value == null && parked.value() != null
                        ? shortened(Base64.getEncoder().encodeToString(parked.value()))
                        : null,
                false);
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> parked) {
        var headers = new LinkedHashMap<String, String>();
        for (var header : ParkedHeaders.own(parked)) {
            var value = text(header.value());
            headers.put(header.key(), value == null ? "" : shortened(value));
        }
        return headers;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }

    private static String shortened(String text) {
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) : text;
    }
}
