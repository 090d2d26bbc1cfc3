package org.throughline.targets;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/// Starts the service.
@SpringBootApplication
@EnableConfigurationProperties(TargetServiceSettings.class)
public class TargetService {
    public static void main(String[] arguments) {
        SpringApplication.run(TargetService.class, arguments);
    }
}
