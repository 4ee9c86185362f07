// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Short numbers for names, since a ticket has two bytes for each. A number is given once, for ever, and the same on
 * every node. Blocks.
 */
@Component
class TicketNumbers {
    /** What a number stands for; each has numbers of its own. */
    enum Kind {
        VENUE,
        PRODUCT
    }

    private record Named(Kind kind, String name) {}

    private record Row(String name, int number) {}

    private final JdbcTemplate jdbc;
    private final Map<Named, Integer> known = new ConcurrentHashMap<>();

    TicketNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    int of(Kind kind, String name) {
        Integer number = known.get(new Named(kind, name));
        if (number == null) {
            number = readOrGive(kind, name);
            known.put(new Named(kind, name), number);
        }
        return number;
    }

    /** All names of a kind by their number. */
    Map<Integer, String> all(Kind kind) {
        Map<Integer, String> names = new TreeMap<>();
        rows("select name, number from ticket_number where kind = ?", kind.name())
                .forEach(row -> names.put(row.number(), row.name()));
        return names;
    }

    /** Another node may take the same number at the same moment; then one of both looks again. */
    private int readOrGive(Kind kind, String name) {
        while (true) {
            List<Row> found =
                    rows("select name, number from ticket_number where kind = ? and name = ?", kind.name(), name);
            if (!found.isEmpty()) {
                return found.getFirst().number();
            }
            jdbc.update(
                    "insert into ticket_number (kind, name, number)"
                            + " select ?, ?, coalesce(max(number), 0) + 1 from ticket_number where kind = ?"
                            + " on conflict do nothing",
                    kind.name(),
                    name,
                    kind.name());
        }
    }

    private List<Row> rows(String query, Object... values) {
        return jdbc.query(query, (row, _) -> new Row(row.getString("name"), row.getInt("number")), values);
    }
}
