package org.throughline.engagement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class EngagementService {
    public static void main(String[] arguments) {
        SpringApplication.run(EngagementService.class, arguments);
    }
}
