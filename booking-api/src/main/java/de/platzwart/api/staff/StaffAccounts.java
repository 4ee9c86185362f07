// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import de.platzwart.web.OneLine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Local accounts of staff. None has a password that anybody could know beforehand. */
public class StaffAccounts {
    /** An account without its password. */
    record Account(UUID id, String username, Role role) {}

    private final JdbcTemplate jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StaffAccounts(JdbcTemplate jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    public boolean areThere() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from staff_account)", Boolean.class));
    }

    /** The first account. Empty if another node was quicker. */
    public Optional<String> addFirstAdmin(String password) {
        try {
            add("admin", Role.ADMIN, password);
            return Optional.of(password);
        } catch (DuplicateKeyException anotherNodeWasQuicker) {
            return Optional.empty();
        }
    }

    Account add(String username, Role role, String password) {
        Account account = new Account(UUID.randomUUID(), username, role);
        jdbc.update(
                "insert into staff_account (id, username, password_hash, role, created_at) values (?, ?, ?, ?, ?)",
                account.id(),
                username,
                encoder.encode(password),
                role.name(),
                clock.instant().atOffset(ZoneOffset.UTC));
        return account;
    }

    Optional<StaffMember> find(String username) {
        if (!OneLine.is(username)) {
            return Optional.empty();
        }
        List<StaffMember> found = jdbc.query(
                "select id, username, password_hash, role from staff_account where username = ?",
                (row, _) -> new StaffMember(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("password_hash"),
                        Role.valueOf(row.getString("role"))),
                username);
        return found.stream().findFirst();
    }

    List<Account> all() {
        return jdbc.query(
                "select id, username, role from staff_account order by username",
                (row, _) -> new Account(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        Role.valueOf(row.getString("role"))));
    }

    public String newPassword() {
        byte[] bytes = new byte[15];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
