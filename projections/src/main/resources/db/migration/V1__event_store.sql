-- SPDX-FileCopyrightText: 2026 The Platzwart authors
-- SPDX-License-Identifier: EUPL-1.2

-- What happened, in the order in which it was committed.
create table event (
    position bigint generated always as identity primary key,
    stream   text        not null,
    sequence bigint      not null,
    kind     text        not null,
    booking  uuid,
    step     int,
    payload  text        not null,
    by       text,
    -- when it was written down; when it was decided stands in the payload
    at       timestamptz not null default clock_timestamp(),
    -- the fence between nodes: of two who decide on the same state, one is refused
    constraint event_stream_sequence unique (stream, sequence),
    check ((booking is null) = (step is null))
);

-- One booking id is one booking, wherever it is used; this also finds its day and tells its history.
create unique index event_booking_step on event (booking, step) where booking is not null;

-- Names, addresses and the like: never in an event, encrypted, erased when their time has come.
create table contact (
    booking     uuid primary key,
    sealed      bytea       not null,
    key_id      text        not null,
    erase_after date        not null,
    stored_at   timestamptz not null
);

create index contact_erase_after on contact (erase_after);

-- Who opened a contact record. It outlives the record.
create table contact_access (
    id      bigint generated always as identity primary key,
    booking uuid        not null,
    by      text        not null,
    purpose text        not null,
    at      timestamptz not null
);

create index contact_access_booking on contact_access (booking);

create table staff_account (
    id            uuid primary key,
    username      text        not null unique,
    password_hash text        not null,
    role          text        not null,
    created_at    timestamptz not null
);
