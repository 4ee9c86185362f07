// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import de.platzwart.api.vault.Seal;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The keys that sign tickets, the same on every node. One is made when it is first needed and then every year, two
 * weeks before it signs, so that a scanner that was off for some days knows it in time. Blocks.
 */
@Component
public class TicketKeys {
    static final Duration SIGNS_FOR = Duration.ofDays(365);
    static final Duration KNOWN_BEFORE = Duration.ofDays(14);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final String ALGORITHM = "Ed25519";

    private record Known(List<TicketKey> keys, Instant at) {}

    private final JdbcTemplate jdbc;
    private final Seal seal;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    TicketKeys(JdbcTemplate jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** By their number. What was signed with an old one stays good. */
    public Map<Integer, PublicKey> publicKeys() {
        return keys().stream().collect(Collectors.toMap(TicketKey::id, TicketKey::publicKey));
    }

    TicketKey signing() {
        List<TicketKey> all = keys();
        Instant now = clock.instant();
        return all.stream()
                .filter(key -> key.privateKey() != null && !key.signsFrom().isAfter(now))
                .max(Comparator.comparing(TicketKey::signsFrom))
                .orElseThrow();
    }

    private List<TicketKey> keys() {
        Instant now = clock.instant();
        if (known.at().isBefore(now.minus(REMEMBERED))) {
            List<TicketKey> read = read();
            for (var due = nextSignsFrom(read, now); due.isPresent(); due = nextSignsFrom(read, now)) {
                make(read.size() + 1, due.get());
                read = read();
            }
            known = new Known(read, now);
        }
        return known.keys();
    }

    /** Empty as long as no further key is needed. */
    private static Optional<Instant> nextSignsFrom(List<TicketKey> keys, Instant now) {
        Optional<Instant> newest = keys.stream()
                .filter(key -> key.privateKey() != null)
                .map(TicketKey::signsFrom)
                .max(Comparator.naturalOrder());
        if (newest.isEmpty()) {
            return Optional.of(now.minus(KNOWN_BEFORE)); // also for a node whose clock is behind
        }
        boolean isOld = newest.get().plus(SIGNS_FOR).minus(KNOWN_BEFORE).isBefore(now);
        return isOld ? Optional.of(now.plus(KNOWN_BEFORE)) : Optional.empty();
    }

    /** Of two nodes that make the same key at the same time, one is late, and both take what is there. */
    private void make(int id, Instant signsFrom) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            jdbc.update(
                    "insert into ticket_key (id, public_key, sealed, sealed_with, signs_from) values (?, ?, ?, ?, ?)"
                            + " on conflict (id) do nothing",
                    id,
                    pair.getPublic().getEncoded(),
                    seal.seal(name(id), pair.getPrivate().getEncoded()),
                    seal.keyId(),
                    OffsetDateTime.ofInstant(signsFrom, ZoneOffset.UTC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private List<TicketKey> read() {
        return jdbc.query(
                "select id, public_key, sealed, sealed_with, signs_from from ticket_key order by id",
                (row, _) -> key(row));
    }

    private TicketKey key(ResultSet row) throws SQLException {
        try {
            int id = row.getInt("id");
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            PublicKey publicKey = keys.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key")));
            boolean opens = seal.keyId().equals(row.getString("sealed_with"));
            PrivateKey privateKey = opens
                    ? keys.generatePrivate(new PKCS8EncodedKeySpec(seal.open(name(id), row.getBytes("sealed"))))
                    : null;
            Instant signsFrom =
                    row.getObject("signs_from", OffsetDateTime.class).toInstant();
            return new TicketKey(id, signsFrom, publicKey, privateKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of tickets cannot be read", e);
        }
    }

    /** A sealed key that is copied to another row does not open. */
    private static String name(int id) {
        return "ticket key " + id;
    }
}
