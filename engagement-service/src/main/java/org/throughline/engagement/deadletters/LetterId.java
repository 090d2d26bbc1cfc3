package org.throughline.engagement.deadletters;

import java.util.Optional;
import java.util.regex.Pattern;

/// A dead letter's id, as services make them: `<binding>~<topic>~<partition>~<offset>`. What looks otherwise is
/// asked of nobody.
record LetterId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[\\w.-]{1,200}~[\\w.-]{1,249}~\\d{1,10}~\\d{1,19}");

    static Optional<LetterId> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new LetterId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
