-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The record of one practice. Identifiers are random UUIDs. Moments are UTC,
-- `2026-11-22T09:30:00.000000Z`; dates are the local ones, `2026-11-22`. An empty field is NULL,
-- never 0 and never ''.
-- References are looked at when a transaction ends, so that the order within it does not matter.
-- A table that a command may write is marked in `record_table`; everything else is the store's own.

-- People -----------------------------------------------------------------------------------------

CREATE TABLE practice_card (
    id TEXT PRIMARY KEY NOT NULL CHECK (id = 'practice'),
    name TEXT,
    address TEXT,
    phone TEXT,
    licence TEXT
) STRICT;

CREATE TABLE preference (
    id TEXT PRIMARY KEY NOT NULL,
    value TEXT
) STRICT;

CREATE TABLE practitioner (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    title TEXT,
    created_utc TEXT NOT NULL,
    archived_utc TEXT
) STRICT;

CREATE TABLE client (
    id TEXT PRIMARY KEY NOT NULL,
    given_name TEXT,
    family_name TEXT,
    called TEXT,
    birth_date TEXT,
    phone TEXT,
    email TEXT,
    address TEXT,
    language TEXT,
    figure TEXT NOT NULL DEFAULT 'adult',
    doctor TEXT,
    occupation TEXT,
    note TEXT,
    created_utc TEXT NOT NULL,
    archived_utc TEXT,
    CHECK (given_name IS NOT NULL OR family_name IS NOT NULL OR called IS NOT NULL)
) STRICT;

-- Visits, findings and marks ---------------------------------------------------------------------

CREATE TABLE visit (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED,
    started_utc TEXT NOT NULL,
    ended_utc TEXT,
    time_zone TEXT NOT NULL,
    local_date TEXT NOT NULL,
    pain_now INTEGER CHECK (pain_now BETWEEN 0 AND 10),
    pain_average INTEGER CHECK (pain_average BETWEEN 0 AND 10),
    pain_worst INTEGER CHECK (pain_worst BETWEEN 0 AND 10),
    note TEXT
) STRICT;
CREATE INDEX visit_of_client ON visit (client_id, started_utc);

CREATE TABLE signature (
    id TEXT PRIMARY KEY NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED,
    signed_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX signature_of_visit ON signature (visit_id);

-- What lives across visits.
CREATE TABLE finding (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    zone TEXT NOT NULL,
    muscle TEXT,
    first_seen TEXT NOT NULL,
    ended_date TEXT,
    ended_visit_id TEXT REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    returns_id TEXT REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX finding_of_client ON finding (client_id);

-- The state of a finding in one visit. The place is in millimetres of a named figure and view.
CREATE TABLE mark (
    id TEXT PRIMARY KEY NOT NULL,
    finding_id TEXT NOT NULL REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
    visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED,
    author TEXT NOT NULL CHECK (author IN ('client', 'therapist')),
    kind TEXT NOT NULL,
    created_utc TEXT NOT NULL,
    -- where
    zone TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('left', 'right', 'midline')),
    muscle TEXT,
    muscle_listed INTEGER CHECK (muscle_listed IN (0, 1)),
    figure TEXT NOT NULL,
    figure_version INTEGER NOT NULL,
    view TEXT NOT NULL,
    shape TEXT NOT NULL,
    points TEXT,
    -- how it is
    intensity INTEGER CHECK (intensity BETWEEN 0 AND 10),
    intensity_least INTEGER CHECK (intensity_least BETWEEN 0 AND 10),
    intensity_worst INTEGER CHECK (intensity_worst BETWEEN 0 AND 10),
    change TEXT CHECK (change IN ('same', 'better', 'worse', 'gone')),
    quality TEXT,
    depth TEXT,
    tissue TEXT,
    timing TEXT,
    since TEXT,
    aggravates TEXT,
    eases TEXT,
    note TEXT,
    -- what the hands found; every criterion is yes, no or not asked
    taut_band TEXT NOT NULL DEFAULT 'not-asked',
    tender_spot TEXT NOT NULL DEFAULT 'not-asked',
    referred_sensation TEXT NOT NULL DEFAULT 'not-asked',
    jump_sign TEXT NOT NULL DEFAULT 'not-asked',
    local_twitch TEXT NOT NULL DEFAULT 'not-asked',
    familiar TEXT NOT NULL DEFAULT 'not-asked',
    pressure_threshold_kpa REAL,
    -- Not a foreign key: deleting a row must not change another behind the undo log's back.
    copied_from_id TEXT
) STRICT;
CREATE UNIQUE INDEX mark_of_finding_in_visit ON mark (finding_id, visit_id);
CREATE INDEX mark_of_client ON mark (client_id);
CREATE INDEX mark_of_visit ON mark (visit_id);

-- Where a trigger point is felt, as the client said.
CREATE TABLE referral (
    id TEXT PRIMARY KEY NOT NULL,
    mark_id TEXT NOT NULL REFERENCES mark (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    zone TEXT NOT NULL,
    view TEXT,
    points TEXT,
    created_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX referral_of_mark ON referral (mark_id, zone);
CREATE INDEX referral_of_client ON referral (client_id);

-- One stroke of a pen; samples are packed records of the ink engine.
CREATE TABLE stroke (
    id TEXT PRIMARY KEY NOT NULL,
    mark_id TEXT NOT NULL REFERENCES mark (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    view TEXT NOT NULL,
    pen TEXT NOT NULL,
    position INTEGER NOT NULL,
    samples BLOB NOT NULL
) STRICT;
CREATE INDEX stroke_of_client ON stroke (client_id);
CREATE INDEX stroke_of_mark ON stroke (mark_id, position);

-- Where nobody is to work, until it is ended by hand.
CREATE TABLE no_work_zone (
    id TEXT PRIMARY KEY NOT NULL,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED,
    zone TEXT NOT NULL,
    figure TEXT NOT NULL,
    figure_version INTEGER NOT NULL,
    view TEXT,
    points TEXT,
    reason TEXT NOT NULL CHECK (reason <> ''),
    review_date TEXT,
    created_utc TEXT NOT NULL,
    ended_utc TEXT
) STRICT;
CREATE INDEX no_work_zone_of_client ON no_work_zone (client_id);

-- Areas of the widespread pain index: prefilled from the map, then confirmed by the client.
CREATE TABLE widespread_area (
    id TEXT PRIMARY KEY NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    area TEXT NOT NULL,
    painful TEXT NOT NULL CHECK (painful IN ('yes', 'no')),
    confirmed_utc TEXT
) STRICT;
CREATE UNIQUE INDEX widespread_area_of_visit ON widespread_area (visit_id, area);
CREATE INDEX widespread_area_of_client ON widespread_area (client_id);

-- What is signed stays as it was, whatever a program tries.
CREATE TRIGGER signed_visit_keeps_its_row BEFORE UPDATE ON visit
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_new_marks_out BEFORE INSERT ON mark
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = NEW.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_its_marks BEFORE UPDATE ON mark
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_all_marks BEFORE DELETE ON mark
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_new_referrals_out BEFORE INSERT ON referral
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = (SELECT visit_id FROM mark WHERE id = NEW.mark_id))
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_its_referrals BEFORE UPDATE ON referral
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = (SELECT visit_id FROM mark WHERE id = OLD.mark_id))
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_all_referrals BEFORE DELETE ON referral
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = (SELECT visit_id FROM mark WHERE id = OLD.mark_id))
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_new_strokes_out BEFORE INSERT ON stroke
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = (SELECT visit_id FROM mark WHERE id = NEW.mark_id))
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_its_strokes BEFORE UPDATE ON stroke
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = (SELECT visit_id FROM mark WHERE id = OLD.mark_id))
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_all_strokes BEFORE DELETE ON stroke
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = (SELECT visit_id FROM mark WHERE id = OLD.mark_id))
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;

-- Undo -------------------------------------------------------------------------------------------

-- A step is one action of a person. Undone steps are the newest of their scope and can be done
-- again; a new step removes them. A barrier, and what is older, stays done.
CREATE TABLE undo_step (
    seq INTEGER PRIMARY KEY,
    scope TEXT NOT NULL,
    label TEXT NOT NULL,
    merge_key TEXT,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    barrier INTEGER NOT NULL DEFAULT 0 CHECK (barrier IN (0, 1))
) STRICT;
CREATE INDEX undo_step_of_scope ON undo_step (scope, undone, seq);

-- Rows as GVariant text, NULL where there was or is no row. The place is the row's number in its
-- table, so that a row which comes back stands where it stood.
CREATE TABLE undo_image (
    step INTEGER NOT NULL REFERENCES undo_step (seq) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (step, position)
) STRICT, WITHOUT ROWID;

-- History ----------------------------------------------------------------------------------------

-- Every state that a row ever had, who brought it about and when. Undo adds to it and never takes
-- from it.
CREATE TABLE revision (
    seq INTEGER PRIMARY KEY,
    at_utc TEXT NOT NULL,
    practitioner_id TEXT,
    scope TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo')),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    image TEXT
) STRICT;
CREATE INDEX revision_of_row ON revision (table_name, row_id, seq);
CREATE TRIGGER revision_is_not_changed BEFORE UPDATE ON revision
BEGIN
    SELECT RAISE (ABORT, 'the revision history is append-only');
END;
CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON revision
BEGIN
    SELECT RAISE (ABORT, 'the revision history is append-only');
END;

CREATE TABLE record_table (name TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO record_table VALUES
    ('practice_card'), ('preference'), ('practitioner'), ('client'), ('visit'), ('signature'),
    ('finding'), ('mark'), ('referral'), ('stroke'), ('no_work_zone'), ('widespread_area');
