// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import de.platzwart.web.Blocking;
import de.platzwart.web.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Local accounts of staff, made by an admin. */
@RestController
@RequestMapping("/api/v1/staff/accounts")
class AccountEndpoint {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");

    record AccountBody(@Nullable String username, @Nullable Role role) {}

    /** The only time the password is shown. */
    record NewAccount(String username, Role role, String password) {}

    private final StaffAccounts accounts;
    private final Blocking blocking;

    AccountEndpoint(StaffAccounts accounts, Blocking blocking) {
        this.accounts = accounts;
        this.blocking = blocking;
    }

    @GetMapping
    Mono<List<StaffAccounts.Account>> all() {
        return blocking.call(accounts::all);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<NewAccount> add(@RequestBody AccountBody body) {
        String username = body.username();
        Role role = body.role();
        if (username == null || !USERNAME.matcher(username).matches() || role == null) {
            throw Problem.because(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "REQUEST_INVALID",
                    "An account needs a 'username' of lower-case letters, digits, dots, hyphens, and a 'role'.");
        }
        return blocking.call(() -> {
                    String password = accounts.newPassword();
                    accounts.add(username, role, password);
                    return new NewAccount(username, role, password);
                })
                .onErrorMap(
                        DuplicateKeyException.class,
                        _ -> Problem.because(HttpStatus.CONFLICT, "USERNAME_TAKEN", "This user name is taken."));
    }
}
