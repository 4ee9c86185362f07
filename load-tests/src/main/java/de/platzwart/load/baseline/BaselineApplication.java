// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.load.baseline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The baselines as one process of their own, on the same web stack and the same database server. */
@SpringBootApplication(proxyBeanMethods = false)
public class BaselineApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(BaselineApplication.class, arguments);
    }
}
