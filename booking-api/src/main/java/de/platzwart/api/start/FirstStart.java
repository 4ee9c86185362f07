// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.start;

import de.platzwart.api.staff.StaffAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the first account where there is none. Its password is generated and shown once, unless it was given. */
@Component
@Order(1)
class FirstStart implements ApplicationRunner {
    private final StaffAccounts accounts;
    private final @Nullable String givenPassword;

    FirstStart(StaffAccounts accounts, @Value("${platzwart.admin-password:#{null}}") @Nullable String givenPassword) {
        this.accounts = accounts;
        this.givenPassword = givenPassword;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.areThere()) {
            return;
        }
        String password = givenPassword == null ? accounts.newPassword() : givenPassword;
        boolean added = accounts.addFirstAdmin(password).isPresent();
        if (added && givenPassword == null) {
            // to the console only: a password does not belong into a log file
            System.out.printf("%n  First account: user admin, password %s%n  It is shown this once.%n", password);
        }
    }
}
