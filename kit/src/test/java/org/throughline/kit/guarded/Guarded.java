package org.throughline.kit.guarded;

import org.throughline.testing.TestService;

/// The one instance that these tests share: it takes tokens and lets people sign in with a browser.
final class Guarded {
    private static final String[] SETTINGS = {
        "throughline.service=guarded",
        "spring.cloud.function.definition=",
        "throughline.access.pages.enabled=true",
        "throughline.access.requests-per-second=5",
        "throughline.access.failures-per-minute=200"
    };
    static final TestService SERVICE = TestService.start(GuardedService.class, SETTINGS);

    private Guarded() {}
}
