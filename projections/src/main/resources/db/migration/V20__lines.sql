-- SPDX-FileCopyrightText: 2026 The Platzwart authors
-- SPDX-License-Identifier: EUPL-1.2

-- Those who wait in a rush for one calendar: one row, however many they are. Who has which number stands on their own
-- signed slips. Rows stay after the rush, so that the order can be proved.
create table line (
    calendar  text             not null,
    opens_at  timestamptz      not null,
    joined    int              not null default 0,
    -- set at the opening: how many were there by then, and by what their order was drawn
    early     int,
    seed      bytea,
    called    double precision not null default 0,
    called_at timestamptz      not null,
    -- when somebody last had to wait
    busy_at   timestamptz      not null,
    closed_at timestamptz,
    primary key (calendar, opens_at),
    check ((early is null) = (seed is null))
);

create unique index line_one_at_a_time on line (calendar) where closed_at is null;
