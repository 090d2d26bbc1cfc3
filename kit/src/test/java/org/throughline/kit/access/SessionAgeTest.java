package org.throughline.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

final class SessionAgeTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void a_session_ends_at_its_time_however_busy_it_is_and_the_request_goes_on_without() throws Exception {
        assertThat(isOverAt(Duration.ofHours(-1))).isTrue();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void a_younger_one_stays() throws Exception {
        assertThat(isOverAt(Duration.ofHours(10))).isFalse();
    }

    private boolean isOverAt(Duration longest) throws ServletException, IOException {
        var session = new MockHttpSession();
        var rest = new MockFilterChain();
        request.setSession(session);
        new SessionAge(longest).doFilter(request, new MockHttpServletResponse(), rest);
        assertThat(rest.getRequest()).isNotNull();
        return session.isInvalid();
    }
}
