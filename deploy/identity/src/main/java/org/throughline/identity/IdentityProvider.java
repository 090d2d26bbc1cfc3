package org.throughline.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts the provider.
@SpringBootApplication
public class IdentityProvider {
    public static void main(String[] arguments) {
        SpringApplication.run(IdentityProvider.class, arguments);
    }
}
