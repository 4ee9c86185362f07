-- SPDX-FileCopyrightText: 2026 The Platzwart authors
-- SPDX-License-Identifier: EUPL-1.2

-- Letters that are owed to citizens, written in one commit with the facts that call for them. Nothing personal: to
-- whom, in which language and with which link is asked of the contact vault when a letter is sent.
create table letter (
    id         bigint generated always as identity primary key,
    kind       text        not null,
    booking    uuid        not null,
    day        text        not null,
    step       int         not null,
    -- since when it should have been there
    owed_at    timestamptz not null,
    -- not before then; whoever takes a letter moves this on, so that it comes back if its carrier dies
    due_at     timestamptz not null,
    tries      int         not null default 0,
    problem    text,
    -- how it ended; null while it waits
    outcome    text,
    ended_at   timestamptz,
    check ((outcome is null) = (ended_at is null))
);

create index letter_waiting on letter (due_at) where outcome is null;
create index letter_owed on letter (owed_at) where outcome is null;
create index letter_dead on letter (ended_at) where outcome = 'DEAD';
create index letter_booking on letter (booking);
