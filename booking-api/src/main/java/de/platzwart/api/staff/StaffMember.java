// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.staff;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in. Facts name the id, never the user name. */
record StaffMember(UUID id, String username, String passwordHash, Role role) implements UserDetails {
    private static final long serialVersionUID = 1;

    /** Has a password that was never told. */
    static StaffMember nobody(String passwordHash) {
        return new StaffMember(new UUID(0, 0), "nobody", passwordHash, Role.CLERK);
    }

    String by() {
        return "staff:" + id;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Stream.of(Role.values())
                .filter(included -> included.compareTo(role) <= 0)
                .map(included -> new SimpleGrantedAuthority("ROLE_" + included))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public String toString() {
        return by();
    }
}
