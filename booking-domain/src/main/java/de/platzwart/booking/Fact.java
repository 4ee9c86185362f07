package de.platzwart.booking;

import java.time.Instant;

/** What happened: an event of any boundary, as it is stored. */
public interface Fact {
    Instant at();
}
