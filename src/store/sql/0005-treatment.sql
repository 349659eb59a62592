-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What was done on a mark, what somebody was given to read at home, and what a visit was planned to be.

-- A technique that was used on a mark. The tool is in free words; the numbers are what the client said
-- before and afterwards.
CREATE TABLE technique_use (
    id TEXT PRIMARY KEY NOT NULL,
    mark_id TEXT NOT NULL REFERENCES mark (id) DEFERRABLE INITIALLY DEFERRED,
    visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED,
    technique TEXT NOT NULL CHECK (technique <> ''),
    tool TEXT,
    pressure INTEGER CHECK (pressure BETWEEN 0 AND 5),
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 240),
    number_before INTEGER CHECK (number_before BETWEEN 0 AND 10),
    number_after INTEGER CHECK (number_after BETWEEN 0 AND 10),
    created_utc TEXT NOT NULL
) STRICT;
CREATE INDEX technique_use_of_mark ON technique_use (mark_id);
CREATE INDEX technique_use_of_client ON technique_use (client_id);

-- What is on the hand-out of a visit: something of the library, by its kind and its id there.
CREATE TABLE handout_item (
    id TEXT PRIMARY KEY NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind <> ''),
    item TEXT NOT NULL CHECK (item <> ''),
    created_utc TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX handout_item_of_visit ON handout_item (visit_id, kind, item);
CREATE INDEX handout_item_of_client ON handout_item (client_id);

-- What a visit is planned to be: steps in their order, a technique or another word. The place is a
-- region key, or empty for no place in particular.
CREATE TABLE plan_step (
    id TEXT PRIMARY KEY NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    step TEXT NOT NULL CHECK (step <> ''),
    place TEXT,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 240),
    created_utc TEXT NOT NULL
) STRICT;
CREATE INDEX plan_step_of_visit ON plan_step (visit_id, position);
CREATE INDEX plan_step_of_client ON plan_step (client_id);

-- What is signed stays as it was, whatever a program tries.
CREATE TRIGGER signed_visit_keeps_new_techniques_out BEFORE INSERT ON technique_use
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = NEW.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_its_techniques BEFORE UPDATE ON technique_use
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_all_techniques BEFORE DELETE ON technique_use
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_new_handout_out BEFORE INSERT ON handout_item
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = NEW.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_its_handout BEFORE UPDATE ON handout_item
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_all_handout BEFORE DELETE ON handout_item
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_new_plan_out BEFORE INSERT ON plan_step
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = NEW.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_its_plan BEFORE UPDATE ON plan_step
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_all_plan BEFORE DELETE ON plan_step
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;

INSERT INTO record_table VALUES ('technique_use'), ('handout_item'), ('plan_step');
