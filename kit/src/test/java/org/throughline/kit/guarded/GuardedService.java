package org.throughline.kit.guarded;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class GuardedService {}
