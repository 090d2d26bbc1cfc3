package org.throughline.networks.activities;

import java.time.LocalDate;
import org.throughline.kit.web.CheckedBy;
import org.throughline.networks.activities.domain.Recognition;

/// The body of `POST /api/networks/{network}/recognitions`.
@CheckedBy("/requests/recognition.json")
record RecognitionBody(String id, To to, String reason, LocalDate on) {
    /// @param id a staff number or `me`, a team, or the network
    record To(Recognition.Kind kind, String id) {
        // A record would print it.
        @Override
        public String toString() {
            return "To[" + kind + "]";
        }
    }

    // The id and the reason may name somebody.
    @Override
    public String toString() {
        return "RecognitionBody[" + to + "]";
    }
}
