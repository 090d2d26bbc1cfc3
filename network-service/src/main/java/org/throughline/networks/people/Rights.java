package org.throughline.networks.people;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// What is asked of somebody beyond the role (safety.md 1).
public final class Rights {
    private Rights() {}

    /// Answers 403 with these words where somebody may not.
    public static void require(boolean may, String words) {
        if (!may) {
            throw new ErrorResponseException(
                    HttpStatus.FORBIDDEN, ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, words), null);
        }
    }
}
