package org.throughline.kit.access;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/// The identity provider does not answer, so a token cannot be checked: nobody's fault who calls.
final class ProviderSilentException extends AuthenticationException {
    @Serial
    private static final long serialVersionUID = 1L;

    ProviderSilentException(Throwable cause) {
        super("The identity provider does not answer", cause);
    }
}
