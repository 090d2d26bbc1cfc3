package org.throughline.narratives.access;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.throughline.kit.access.Caller;

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

    /// Who is signed in, as far as anybody may know: the pseudonym. A system is nobody.
    public static String person(Caller caller) {
        require(caller.pseudonym().isPresent(), "Only a person does this");
        return caller.pseudonym().orElseThrow();
    }
}
