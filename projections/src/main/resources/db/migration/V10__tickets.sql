-- SPDX-FileCopyrightText: 2026 The Platzwart authors
-- SPDX-License-Identifier: EUPL-1.2

-- The keys that sign tickets. A ticket has one byte for the number of its key.
create table ticket_key (
    id          int         primary key check (id between 1 and 255),
    public_key  bytea       not null,
    sealed      bytea       not null,
    sealed_with text        not null,
    signs_from  timestamptz not null
);

-- What the numbers in a ticket stand for: two bytes for a venue, two for the offer of a calendar.
create table ticket_number (
    kind   text not null,
    name   text not null,
    number int  not null check (number between 1 and 65535),
    primary key (kind, name),
    constraint ticket_number_once unique (kind, number)
);
