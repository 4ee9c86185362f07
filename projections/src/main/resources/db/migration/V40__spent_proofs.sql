-- SPDX-FileCopyrightText: 2026 The Platzwart authors
-- SPDX-License-Identifier: EUPL-1.2
-- A proof of work is good for one booking, whichever node is asked. Forgotten when it is good for nothing any more.
create table spent_proof (
    proof   bytea primary key,
    booking uuid not null,
    until   timestamptz not null
);
