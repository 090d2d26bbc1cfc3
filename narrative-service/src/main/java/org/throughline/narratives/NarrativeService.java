package org.throughline.narratives;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
public class NarrativeService {
    public static void main(String[] arguments) {
        SpringApplication.run(NarrativeService.class, arguments);
    }
}
