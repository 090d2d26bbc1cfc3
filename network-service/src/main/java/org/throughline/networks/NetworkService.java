package org.throughline.networks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class NetworkService {
    public static void main(String[] arguments) {
        SpringApplication.run(NetworkService.class, arguments);
    }
}
