-- SPDX-FileCopyrightText: 2026 The Platzwart authors
-- SPDX-License-Identifier: EUPL-1.2

-- Letters that ended are forgotten every hour, without reading those that have not.
create index letter_ended on letter (ended_at) where outcome <> 'DEAD';
