-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Undo reads the revisions instead of keeping images of its own: a change is written once, not twice.
-- The record and its history stay; what could be undone before this version is taken as done, for the
-- old steps do not say which revisions they made.

DROP TRIGGER revision_is_not_changed;
DROP TRIGGER revision_is_not_deleted;
DROP INDEX revision_of_row;
DROP TABLE undo_image;
DROP TABLE undo_step;
ALTER TABLE revision RENAME TO revision_1;

-- History ----------------------------------------------------------------------------------------

-- Every change of a row, who made it and when. Undo adds to it and never takes from it. Rows are
-- GVariant text, NULL where there was or is none; the place is the row's number in its table, so that
-- one which comes back stands where it stood. No index: it is written with every change and hardly
-- ever asked.
CREATE TABLE revision (
    seq INTEGER PRIMARY KEY,
    at_utc TEXT NOT NULL,
    practitioner_id TEXT,
    scope TEXT NOT NULL,
    -- not IN, for which SQLite makes a table of its own each time
    action TEXT NOT NULL CHECK (action = 'do' OR action = 'undo' OR action = 'redo'),
    step INTEGER, -- the undo_step that takes this back; NULL for none
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
-- What a row was before is what its revision before this one left.
INSERT INTO revision (seq, at_utc, practitioner_id, scope, action, step, table_name, row_id, place,
                      before, after)
    SELECT seq, at_utc, practitioner_id, scope, action, NULL, table_name, row_id, 0,
           lag (image) OVER (PARTITION BY table_name, row_id ORDER BY seq), image
    FROM revision_1 ORDER BY seq;
DROP TABLE revision_1;
CREATE TRIGGER revision_is_not_changed BEFORE UPDATE ON revision
BEGIN
    SELECT RAISE (ABORT, 'the revision history is append-only');
END;
CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON revision
BEGIN
    SELECT RAISE (ABORT, 'the revision history is append-only');
END;

-- Undo -------------------------------------------------------------------------------------------

-- A step is one action of a person; the steps of a scope are counted from 1. What it did are its
-- revisions, which lie between two of them, perhaps with others. Undone steps are the newest of their
-- scope and can be done again; a new step takes their place. A barrier, and what is older, stays done.
CREATE TABLE undo_step (
    scope TEXT NOT NULL,
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    merge_key TEXT,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    barrier INTEGER NOT NULL DEFAULT 0 CHECK (barrier IN (0, 1)),
    first_revision INTEGER NOT NULL,
    last_revision INTEGER NOT NULL,
    PRIMARY KEY (scope, number)
) STRICT, WITHOUT ROWID;
