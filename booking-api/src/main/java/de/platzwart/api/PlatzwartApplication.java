package de.platzwart.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PlatzwartApplication {
    static void main(String[] args) {
        SpringApplication.run(PlatzwartApplication.class, args);
    }
}
