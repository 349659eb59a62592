-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What came of it when a muscle was checked with the hands, because it may refer to where it hurts.

-- A muscle is its region key, side included; at a visit it has one result.
CREATE TABLE muscle_check (
    id TEXT PRIMARY KEY NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED,
    muscle TEXT NOT NULL CHECK (muscle <> ''),
    result TEXT NOT NULL CHECK (result IN ('familiar', 'unfamiliar', 'nothing-felt')),
    created_utc TEXT NOT NULL,
    changed_utc TEXT
) STRICT;
CREATE UNIQUE INDEX muscle_check_of_visit ON muscle_check (visit_id, muscle);
CREATE INDEX muscle_check_of_client ON muscle_check (client_id);

CREATE TRIGGER signed_visit_keeps_new_checks_out BEFORE INSERT ON muscle_check
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = NEW.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_its_checks BEFORE UPDATE ON muscle_check
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;
CREATE TRIGGER signed_visit_keeps_all_checks BEFORE DELETE ON muscle_check
WHEN EXISTS (SELECT 1 FROM signature WHERE visit_id = OLD.visit_id)
BEGIN
    SELECT RAISE (ABORT, 'the visit is signed');
END;

INSERT INTO record_table VALUES ('muscle_check');
