package org.throughline.targets.measurements;

import org.jspecify.annotations.Nullable;
import org.throughline.kit.Refusal;

/// Where a row stood in what was sent.
sealed interface Place {
    Refusal refuse(String field, @Nullable String sent, String expected);

    /// In a JSON array.
    record Item(int index) implements Place {
        @Override
        public Refusal refuse(String field, @Nullable String sent, String expected) {
            return new Refusal("/" + index + "/" + field, sent, expected);
        }

        @Override
        public String toString() {
            return "/" + index;
        }
    }

    /// In a file, from 1.
    record Line(int number) implements Place {
        @Override
        public Refusal refuse(String field, @Nullable String sent, String expected) {
            return new Refusal(number, field, sent, expected);
        }

        @Override
        public String toString() {
            return "line " + number;
        }
    }
}
