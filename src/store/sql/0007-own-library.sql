-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the practice itself adds to the library. It belongs to no client.

-- A note on a page. The id is the kind and the key of the page, `technique/deep-tissue`, so that there
-- is one for each; the key need not exist in every version of the program, and the title says what the
-- page was called. One whose text was taken away stays, empty.
CREATE TABLE practice_note (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    title TEXT,
    text TEXT,
    created_utc TEXT NOT NULL
) STRICT;

-- A technique of its own. Steps and cautions are one to a line.
CREATE TABLE practice_technique (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT,
    purpose TEXT,
    steps TEXT,
    pressure INTEGER CHECK (pressure BETWEEN 1 AND 5),
    minutes INTEGER CHECK (minutes BETWEEN 1 AND 600),
    cautions TEXT,
    note TEXT,
    created_utc TEXT NOT NULL,
    archived_utc TEXT
) STRICT;

INSERT INTO record_table VALUES ('practice_note'), ('practice_technique');
