// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.views.availability;

import com.mongodb.client.model.Filters;
import de.platzwart.booking.day.DayEvent;
import de.platzwart.booking.day.DayId;
import de.platzwart.booking.day.OccupancySnapshot;
import de.platzwart.store.FactCodec;
import de.platzwart.store.StoredFact;
import de.platzwart.views.mongo.Change;
import de.platzwart.views.mongo.Fold;
import de.platzwart.views.mongo.KeptView;
import de.platzwart.views.mongo.MemoryChanges;
import de.platzwart.views.mongo.ViewStore;
import de.platzwart.views.mongo.ViewToken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The days in MongoDB: from there the view in memory is filled at the start, without reading every fact again. */
final class KeptDays {
    static final String NAME = "availability";

    private static final Logger LOG = LoggerFactory.getLogger(KeptDays.class);
    private static final JsonWriterSettings PLAIN =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private final AvailabilityView view;
    private final ViewStore store;
    private final JsonMapper json;

    KeptDays(AvailabilityView view, ViewStore store, FactCodec codec) {
        this.view = view;
        this.store = store;
        this.json = codec.json();
    }

    KeptView kept(double share) {
        MemoryChanges<DayId> changes =
                new MemoryChanges<>(day -> view.stand(day).map(this::change), view::changedAfter);
        view.onChange(changes::changed);
        return new KeptView(NAME, changes, () -> new DaysFold(this), share);
    }

    /** Fills the view and says from which position on facts are missing. Without MongoDB these are all. */
    long load() {
        try {
            ViewToken token = store.token(NAME);
            List<DayStand> stands =
                    store
                            .find(
                                    token.collection(),
                                    Filters.gte("date", view.oldestDay().toString()))
                            .stream()
                            .map(this::stand)
                            .toList();
            view.publish(stands);
            return token.position();
        } catch (RuntimeException e) {
            LOG.warn("The days are folded from all facts, for MongoDB does not give them: {}", e.toString());
            return 0;
        }
    }

    private DayStand stand(Document document) {
        Document occupancy = Objects.requireNonNull(document.get("occupancy", Document.class));
        return new DayStand(
                json.readValue(occupancy.toJson(PLAIN), OccupancySnapshot.class).occupancy(),
                number(document, "version"),
                number(document, "position"));
    }

    private static long number(Document document, String field) {
        return ((Number) Objects.requireNonNull(document.get(field))).longValue();
    }

    Change change(DayStand stand) {
        DayId day = stand.occupancy().day();
        Document fields = new Document("calendar", day.calendar().value())
                .append("date", day.date().toString())
                .append("position", stand.position())
                .append(
                        "occupancy",
                        Document.parse(json.writeValueAsString(stand.occupancy().snapshot())));
        return new Change(day.toString(), stand.sequence(), fields, true);
    }

    /** All days at once: there are few of them. */
    private static final class DaysFold implements Fold {
        private final KeptDays kept;
        private final Map<DayId, DayStand> stands = new HashMap<>();

        DaysFold(KeptDays kept) {
            this.kept = kept;
        }

        @Override
        public void take(StoredFact stored) {
            if (stored.fact() instanceof DayEvent event) {
                DayStand known = stands.get(event.day());
                stands.put(event.day(), DayStand.next(known, stored, event));
            }
        }

        @Override
        public boolean isFull() {
            return false;
        }

        @Override
        public List<Change> changes() {
            List<DayStand> all = new ArrayList<>(stands.values());
            stands.clear();
            return all.stream().map(kept::change).toList();
        }
    }
}
