-- A record as version 1 of the schema left it: a client who does not exist, and one step to undo.
PRAGMA application_id = 1346456656;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
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
INSERT INTO "client" VALUES('26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','Kim','Sample & Sons',NULL,'1982-06-25','555 0120',NULL,NULL,'en','adult',NULL,'Removals',NULL,'2026-11-04T10:00:00.000000Z',NULL);
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
INSERT INTO "finding" VALUES('683f1194-74a4-4e58-a8b7-a018fefdcf82','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','pain','mid-back-r',NULL,'2026-11-04',NULL,NULL,NULL);
INSERT INTO "finding" VALUES('5486b348-86fd-49d1-9008-12b074bfe844','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','trigger-point','neck-front-r','scm-sternal-r','2026-11-11',NULL,NULL,NULL);
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
INSERT INTO "mark" VALUES('c0c30807-609a-4664-bc49-c7b11f435bb1','683f1194-74a4-4e58-a8b7-a018fefdcf82','411fd67a-7d2a-42ab-acac-66ff041070fd','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','client','pain','2026-11-04T10:06:26.000000Z','mid-back-r','right',NULL,NULL,'adult',1,'back','region','49.40,578.40',5,NULL,NULL,NULL,'ache',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not-asked','not-asked','not-asked','not-asked','not-asked','not-asked',NULL,NULL);
INSERT INTO "mark" VALUES('274e25ea-6d43-438c-b052-3ef123c4cf0b','683f1194-74a4-4e58-a8b7-a018fefdcf82','867aff54-34a5-46a1-8826-4a1effa70641','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','client','pain','2026-11-11T14:05:53.000000Z','mid-back-r','right',NULL,NULL,'adult',1,'back','region','49.40,578.40',4,NULL,NULL,NULL,'ache',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not-asked','not-asked','not-asked','not-asked','not-asked','not-asked',NULL,NULL);
INSERT INTO "mark" VALUES('2d83b63b-aaa7-4c15-8ed3-7726f826df11','5486b348-86fd-49d1-9008-12b074bfe844','867aff54-34a5-46a1-8826-4a1effa70641','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','therapist','trigger-point','2026-11-11T14:06:40.000000Z','neck-front-r','right','scm-sternal-r',1,'adult',1,'front','point','-23.80,297.20',4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'yes','yes','no','not-asked','not-asked','nothing-felt',NULL,NULL);
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
CREATE TABLE practice_card (
    id TEXT PRIMARY KEY NOT NULL CHECK (id = 'practice'),
    name TEXT,
    address TEXT,
    phone TEXT,
    licence TEXT
) STRICT;
INSERT INTO "practice_card" VALUES('practice','The Demo Practice','1 Nowhere Lane','555 0100','none, this is a demo');
CREATE TABLE practitioner (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    title TEXT,
    created_utc TEXT NOT NULL,
    archived_utc TEXT
) STRICT;
INSERT INTO "practitioner" VALUES('aca92ebb-3403-42a3-93d1-e68e3d1dbe96','Robin Exempel','Massage therapist','2025-11-22T08:29:33.996119Z',NULL);
CREATE TABLE preference (
    id TEXT PRIMARY KEY NOT NULL,
    value TEXT
) STRICT;
CREATE TABLE record_table (name TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "record_table" VALUES('client');
INSERT INTO "record_table" VALUES('finding');
INSERT INTO "record_table" VALUES('mark');
INSERT INTO "record_table" VALUES('no_work_zone');
INSERT INTO "record_table" VALUES('practice_card');
INSERT INTO "record_table" VALUES('practitioner');
INSERT INTO "record_table" VALUES('preference');
INSERT INTO "record_table" VALUES('referral');
INSERT INTO "record_table" VALUES('signature');
INSERT INTO "record_table" VALUES('stroke');
INSERT INTO "record_table" VALUES('visit');
INSERT INTO "record_table" VALUES('widespread_area');
CREATE TABLE referral (
    id TEXT PRIMARY KEY NOT NULL,
    mark_id TEXT NOT NULL REFERENCES mark (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    zone TEXT NOT NULL,
    view TEXT,
    points TEXT,
    created_utc TEXT NOT NULL
) STRICT;
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
INSERT INTO "revision" VALUES(1,'2026-11-22T08:29:34.007205Z','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','practice','do','practitioner','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','{''id'': <''aca92ebb-3403-42a3-93d1-e68e3d1dbe96''>, ''name'': <''Robin Exempel''>, ''title'': <''Massage therapist''>, ''created_utc'': <''2025-11-22T08:29:33.996119Z''>}');
INSERT INTO "revision" VALUES(2,'2026-11-22T08:29:34.007205Z','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','practice','do','practice_card','practice','{''id'': <''practice''>, ''name'': <''The Demo Practice''>, ''address'': <''1 Nowhere Lane''>, ''phone'': <''555 0100''>, ''licence'': <''none, this is a demo''>}');
INSERT INTO "revision" VALUES(387,'2026-11-22T08:29:34.264297Z','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','practice','do','client','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','{''id'': <''26dd7bd7-ec63-44e4-82a2-7d1e8657f87d''>, ''given_name'': <''Kim''>, ''family_name'': <''Sample & Sons''>, ''birth_date'': <''1982-06-25''>, ''phone'': <''555 0120''>, ''language'': <''en''>, ''figure'': <''adult''>, ''occupation'': <''Removals''>, ''created_utc'': <''2026-11-04T10:00:00.000000Z''>}');
INSERT INTO "revision" VALUES(388,'2026-11-22T08:29:34.265495Z','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','do','visit','411fd67a-7d2a-42ab-acac-66ff041070fd','{''id'': <''411fd67a-7d2a-42ab-acac-66ff041070fd''>, ''client_id'': <''26dd7bd7-ec63-44e4-82a2-7d1e8657f87d''>, ''practitioner_id'': <''aca92ebb-3403-42a3-93d1-e68e3d1dbe96''>, ''started_utc'': <''2026-11-04T10:00:00.000000Z''>, ''ended_utc'': <''2026-11-04T10:50:00.000000Z''>, ''time_zone'': <''Etc/UTC''>, ''local_date'': <''2026-11-04''>, ''pain_now'': <int64 5>, ''pain_average'': <int64 4>, ''pain_worst'': <int64 7>}');
INSERT INTO "revision" VALUES(389,'2026-11-22T08:29:34.265495Z','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','do','finding','683f1194-74a4-4e58-a8b7-a018fefdcf82','{''id'': <''683f1194-74a4-4e58-a8b7-a018fefdcf82''>, ''client_id'': <''26dd7bd7-ec63-44e4-82a2-7d1e8657f87d''>, ''kind'': <''pain''>, ''zone'': <''mid-back-r''>, ''first_seen'': <''2026-11-04''>}');
INSERT INTO "revision" VALUES(390,'2026-11-22T08:29:34.265495Z','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','do','mark','c0c30807-609a-4664-bc49-c7b11f435bb1','{''id'': <''c0c30807-609a-4664-bc49-c7b11f435bb1''>, ''finding_id'': <''683f1194-74a4-4e58-a8b7-a018fefdcf82''>, ''visit_id'': <''411fd67a-7d2a-42ab-acac-66ff041070fd''>, ''client_id'': <''26dd7bd7-ec63-44e4-82a2-7d1e8657f87d''>, ''practitioner_id'': <''aca92ebb-3403-42a3-93d1-e68e3d1dbe96''>, ''author'': <''client''>, ''kind'': <''pain''>, ''created_utc'': <''2026-11-04T10:06:26.000000Z''>, ''zone'': <''mid-back-r''>, ''side'': <''right''>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''region''>, ''points'': <''49.40,578.40''>, ''intensity'': <int64 5>, ''quality'': <''ache''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''not-asked''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''not-asked''>}');
INSERT INTO "revision" VALUES(391,'2026-11-22T08:29:34.265495Z','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','do','signature','4bd20ef0-6799-437a-8192-c47a68ac1d71','{''id'': <''4bd20ef0-6799-437a-8192-c47a68ac1d71''>, ''visit_id'': <''411fd67a-7d2a-42ab-acac-66ff041070fd''>, ''client_id'': <''26dd7bd7-ec63-44e4-82a2-7d1e8657f87d''>, ''practitioner_id'': <''aca92ebb-3403-42a3-93d1-e68e3d1dbe96''>, ''signed_utc'': <''2026-11-04T10:50:00.000000Z''>}');
INSERT INTO "revision" VALUES(392,'2026-11-22T08:29:34.266364Z','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','do','visit','867aff54-34a5-46a1-8826-4a1effa70641','{''id'': <''867aff54-34a5-46a1-8826-4a1effa70641''>, ''client_id'': <''26dd7bd7-ec63-44e4-82a2-7d1e8657f87d''>, ''practitioner_id'': <''aca92ebb-3403-42a3-93d1-e68e3d1dbe96''>, ''started_utc'': <''2026-11-11T14:00:00.000000Z''>, ''ended_utc'': <''2026-11-11T14:50:00.000000Z''>, ''time_zone'': <''Etc/UTC''>, ''local_date'': <''2026-11-11''>, ''pain_now'': <int64 4>, ''pain_average'': <int64 3>, ''pain_worst'': <int64 6>}');
INSERT INTO "revision" VALUES(393,'2026-11-22T08:29:34.266364Z','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','do','mark','274e25ea-6d43-438c-b052-3ef123c4cf0b','{''id'': <''274e25ea-6d43-438c-b052-3ef123c4cf0b''>, ''finding_id'': <''683f1194-74a4-4e58-a8b7-a018fefdcf82''>, ''visit_id'': <''867aff54-34a5-46a1-8826-4a1effa70641''>, ''client_id'': <''26dd7bd7-ec63-44e4-82a2-7d1e8657f87d''>, ''practitioner_id'': <''aca92ebb-3403-42a3-93d1-e68e3d1dbe96''>, ''author'': <''client''>, ''kind'': <''pain''>, ''created_utc'': <''2026-11-11T14:05:53.000000Z''>, ''zone'': <''mid-back-r''>, ''side'': <''right''>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''region''>, ''points'': <''49.40,578.40''>, ''intensity'': <int64 4>, ''quality'': <''ache''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''not-asked''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''not-asked''>}');
INSERT INTO "revision" VALUES(394,'2026-11-22T08:29:34.266364Z','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','do','finding','5486b348-86fd-49d1-9008-12b074bfe844','{''id'': <''5486b348-86fd-49d1-9008-12b074bfe844''>, ''client_id'': <''26dd7bd7-ec63-44e4-82a2-7d1e8657f87d''>, ''kind'': <''trigger-point''>, ''zone'': <''neck-front-r''>, ''muscle'': <''scm-sternal-r''>, ''first_seen'': <''2026-11-11''>}');
INSERT INTO "revision" VALUES(395,'2026-11-22T08:29:34.266364Z','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','do','mark','2d83b63b-aaa7-4c15-8ed3-7726f826df11','{''id'': <''2d83b63b-aaa7-4c15-8ed3-7726f826df11''>, ''finding_id'': <''5486b348-86fd-49d1-9008-12b074bfe844''>, ''visit_id'': <''867aff54-34a5-46a1-8826-4a1effa70641''>, ''client_id'': <''26dd7bd7-ec63-44e4-82a2-7d1e8657f87d''>, ''practitioner_id'': <''aca92ebb-3403-42a3-93d1-e68e3d1dbe96''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-11T14:06:40.000000Z''>, ''zone'': <''neck-front-r''>, ''side'': <''right''>, ''muscle'': <''scm-sternal-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''front''>, ''shape'': <''point''>, ''points'': <''-23.80,297.20''>, ''intensity'': <int64 4>, ''taut_band'': <''yes''>, ''tender_spot'': <''yes''>, ''referred_sensation'': <''no''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''nothing-felt''>}');
CREATE TABLE signature (
    id TEXT PRIMARY KEY NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED,
    signed_utc TEXT NOT NULL
) STRICT;
INSERT INTO "signature" VALUES('4bd20ef0-6799-437a-8192-c47a68ac1d71','411fd67a-7d2a-42ab-acac-66ff041070fd','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','2026-11-04T10:50:00.000000Z');
CREATE TABLE stroke (
    id TEXT PRIMARY KEY NOT NULL,
    mark_id TEXT NOT NULL REFERENCES mark (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    view TEXT NOT NULL,
    pen TEXT NOT NULL,
    position INTEGER NOT NULL,
    samples BLOB NOT NULL
) STRICT;
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
INSERT INTO "undo_image" VALUES(1,0,'mark','2d83b63b-aaa7-4c15-8ed3-7726f826df11',206,NULL,'{''id'': <''2d83b63b-aaa7-4c15-8ed3-7726f826df11''>, ''finding_id'': <''5486b348-86fd-49d1-9008-12b074bfe844''>, ''visit_id'': <''867aff54-34a5-46a1-8826-4a1effa70641''>, ''client_id'': <''26dd7bd7-ec63-44e4-82a2-7d1e8657f87d''>, ''practitioner_id'': <''aca92ebb-3403-42a3-93d1-e68e3d1dbe96''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-11T14:06:40.000000Z''>, ''zone'': <''neck-front-r''>, ''side'': <''right''>, ''muscle'': <''scm-sternal-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''front''>, ''shape'': <''point''>, ''points'': <''-23.80,297.20''>, ''intensity'': <int64 4>, ''taut_band'': <''yes''>, ''tender_spot'': <''yes''>, ''referred_sensation'': <''no''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''nothing-felt''>}');
CREATE TABLE undo_step (
    seq INTEGER PRIMARY KEY,
    scope TEXT NOT NULL,
    label TEXT NOT NULL,
    merge_key TEXT,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    barrier INTEGER NOT NULL DEFAULT 0 CHECK (barrier IN (0, 1))
) STRICT;
INSERT INTO "undo_step" VALUES(1,'26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','Add pain',NULL,0,0);
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
INSERT INTO "visit" VALUES('411fd67a-7d2a-42ab-acac-66ff041070fd','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','2026-11-04T10:00:00.000000Z','2026-11-04T10:50:00.000000Z','Etc/UTC','2026-11-04',5,4,7,NULL);
INSERT INTO "visit" VALUES('867aff54-34a5-46a1-8826-4a1effa70641','26dd7bd7-ec63-44e4-82a2-7d1e8657f87d','aca92ebb-3403-42a3-93d1-e68e3d1dbe96','2026-11-11T14:00:00.000000Z','2026-11-11T14:50:00.000000Z','Etc/UTC','2026-11-11',4,3,6,NULL);
CREATE TABLE widespread_area (
    id TEXT PRIMARY KEY NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    area TEXT NOT NULL,
    painful TEXT NOT NULL CHECK (painful IN ('yes', 'no')),
    confirmed_utc TEXT
) STRICT;
CREATE INDEX visit_of_client ON visit (client_id, started_utc);
CREATE UNIQUE INDEX signature_of_visit ON signature (visit_id);
CREATE INDEX finding_of_client ON finding (client_id);
CREATE UNIQUE INDEX mark_of_finding_in_visit ON mark (finding_id, visit_id);
CREATE INDEX mark_of_client ON mark (client_id);
CREATE INDEX mark_of_visit ON mark (visit_id);
CREATE UNIQUE INDEX referral_of_mark ON referral (mark_id, zone);
CREATE INDEX referral_of_client ON referral (client_id);
CREATE INDEX stroke_of_client ON stroke (client_id);
CREATE INDEX stroke_of_mark ON stroke (mark_id, position);
CREATE INDEX no_work_zone_of_client ON no_work_zone (client_id);
CREATE UNIQUE INDEX widespread_area_of_visit ON widespread_area (visit_id, area);
CREATE INDEX widespread_area_of_client ON widespread_area (client_id);
CREATE INDEX undo_step_of_scope ON undo_step (scope, undone, seq);
CREATE INDEX revision_of_row ON revision (table_name, row_id, seq);
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
CREATE TRIGGER revision_is_not_changed BEFORE UPDATE ON revision
BEGIN
    SELECT RAISE (ABORT, 'the revision history is append-only');
END;
CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON revision
BEGIN
    SELECT RAISE (ABORT, 'the revision history is append-only');
END;
COMMIT;
