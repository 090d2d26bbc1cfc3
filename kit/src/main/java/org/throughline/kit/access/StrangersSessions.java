package org.throughline.kit.access;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;

/// Ends a session soon in which nobody has signed in: strangers must not fill the memory with them.
final class StrangersSessions implements HttpSessionListener {
    private static final Duration TO_SIGN_IN = Duration.ofMinutes(5);

    @Override
    public void sessionCreated(HttpSessionEvent created) {
        created.getSession().setMaxInactiveInterval((int) TO_SIGN_IN.toSeconds());
    }
}
