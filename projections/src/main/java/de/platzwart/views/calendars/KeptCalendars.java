// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.calendars;

import com.mongodb.client.model.Filters;
import de.platzwart.booking.calendar.CalendarEvent;
import de.platzwart.booking.calendar.CalendarId;
import de.platzwart.booking.calendar.CalendarRules;
import de.platzwart.store.FactCodec;
import de.platzwart.store.StoredFact;
import de.platzwart.views.calendars.CalendarsView.Entry;
import de.platzwart.views.mongo.Change;
import de.platzwart.views.mongo.Fold;
import de.platzwart.views.mongo.KeptView;
import de.platzwart.views.mongo.MemoryChanges;
import de.platzwart.views.mongo.ViewStore;
import de.platzwart.views.mongo.ViewToken;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The calendars in MongoDB: from there the view in memory is filled at the start. */
final class KeptCalendars {
    static final String NAME = "calendars";

    private static final Logger LOG = LoggerFactory.getLogger(KeptCalendars.class);

    private final CalendarsView view;
    private final ViewStore store;
    private final JsonMapper json;

    KeptCalendars(CalendarsView view, ViewStore store, FactCodec codec) {
        this.view = view;
        this.store = store;
        this.json = codec.json();
    }

    KeptView kept(double share) {
        MemoryChanges<CalendarId> changes =
                new MemoryChanges<>(calendar -> view.entry(calendar).map(this::change), view::changedAfter);
        view.onChange(changes::changed);
        return new KeptView(NAME, changes, () -> new CalendarsFold(this), share);
    }

    /** Fills the view and says from which position on facts are missing. Without MongoDB these are all. */
    long load() {
        try {
            ViewToken token = store.token(NAME);
            List<Entry> entries = store.find(token.collection(), Filters.empty()).stream()
                    .map(this::entry)
                    .toList();
            entries.forEach(view::put);
            return token.position();
        } catch (RuntimeException e) {
            LOG.warn("The calendars are folded from all facts, for MongoDB does not give them: {}", e.toString());
            return 0;
        }
    }

    private Entry entry(Document document) {
        return new Entry(
                new CalendarId(Objects.requireNonNull(document.getString("_id"))),
                json.readValue(Objects.requireNonNull(document.getString("rules")), CalendarRules.class),
                number(document, "version"),
                number(document, "position"));
    }

    private static long number(Document document, String field) {
        return ((Number) Objects.requireNonNull(document.get(field))).longValue();
    }

    private Change change(Entry entry) {
        // as text: dates are keys in there, which MongoDB does not like in every version
        Document fields = new Document("title", entry.rules().title())
                .append("position", entry.position())
                .append("rules", json.writeValueAsString(entry.rules()));
        return new Change(entry.id().value(), entry.sequence(), fields, true);
    }

    private static final class CalendarsFold implements Fold {
        private final KeptCalendars kept;
        private final CalendarsView fresh = new CalendarsView();

        CalendarsFold(KeptCalendars kept) {
            this.kept = kept;
        }

        @Override
        public void take(StoredFact stored) {
            if (stored.fact() instanceof CalendarEvent) {
                fresh.accept(List.of(stored));
            }
        }

        @Override
        public boolean isFull() {
            return false;
        }

        @Override
        public List<Change> changes() {
            return fresh.all().stream().map(kept::change).toList();
        }
    }
}
