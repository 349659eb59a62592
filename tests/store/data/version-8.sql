-- A record as version 8 of the schema left it: that of version 7, opened by the program of version 8. It has a
-- technique of the practice that says when it suits, and one on a hand-out, as another program may put it there.
PRAGMA application_id = 1346456656;
PRAGMA user_version = 8;
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
INSERT INTO "client" VALUES('af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','Kim','Sample & Sons',NULL,NULL,NULL,NULL,NULL,NULL,'adult',NULL,NULL,NULL,'2026-11-22T09:53:51.295348Z',NULL);
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
, linked_id TEXT) STRICT;
INSERT INTO "finding" VALUES('7b35c25f-30c5-44d0-9ded-017048d30154','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','pain','low-back-l',NULL,'2026-11-22',NULL,NULL,NULL,NULL);
INSERT INTO "finding" VALUES('7801ae25-114e-49b0-99e0-3a9f68fb0aa3','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','trigger-point','shoulder-top-r','trapezius-upper-r','2026-11-22',NULL,NULL,NULL,NULL);
CREATE TABLE handout_item (
    id TEXT PRIMARY KEY NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind <> ''),
    item TEXT NOT NULL CHECK (item <> ''),
    created_utc TEXT NOT NULL
) STRICT;
INSERT INTO "handout_item" VALUES('7d0e4a0a-0b62-4f13-8a53-2f6a0a4c9d11','e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','d5206345-9d18-40e3-8700-277c2696d822','technique','5b0c9b1e-5a0f-4c6d-9a57-0d3f3e2a7c22','2026-11-22T10:05:00.000000Z');
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
, since_precision TEXT, aggravates_text TEXT, eases_text TEXT, satellite INTEGER CHECK (satellite IN (0, 1)), satellite_of_id TEXT, label_du REAL, label_dv REAL, palpation TEXT, posture TEXT, direction TEXT, degree TEXT) STRICT;
INSERT INTO "mark" VALUES('eb12f435-29b4-471a-81e7-8931a4122df4','7b35c25f-30c5-44d0-9ded-017048d30154','e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','d5206345-9d18-40e3-8700-277c2696d822','client','pain','2026-11-22T09:53:51.296949Z','low-back-l','left',NULL,NULL,'adult',1,'back','region','143.50,402.25',4,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'not-asked','not-asked','not-asked','not-asked','not-asked','not-asked',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "mark" VALUES('872e55b0-0208-4451-bca3-be7e88b2c730','7801ae25-114e-49b0-99e0-3a9f68fb0aa3','e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','d5206345-9d18-40e3-8700-277c2696d822','therapist','trigger-point','2026-11-22T09:53:51.298674Z','shoulder-top-r','right','trapezius-upper-r',1,'adult',1,'back','point','231.00,318.75',7,NULL,NULL,NULL,'ache',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'yes','not-asked','yes','not-asked','not-asked','familiar',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
, radius REAL) STRICT;
INSERT INTO "no_work_zone" VALUES('9db59d5f-75c4-49c7-848f-3402c1da6749','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','d5206345-9d18-40e3-8700-277c2696d822','low-back-r','adult',1,'back',NULL,'not-given',NULL,'2026-11-22T16:08:14.175089Z',NULL,NULL);
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
, step_name TEXT) STRICT;
CREATE TABLE practice_card (
    id TEXT PRIMARY KEY NOT NULL CHECK (id = 'practice'),
    name TEXT,
    address TEXT,
    phone TEXT,
    licence TEXT
) STRICT;
CREATE TABLE practice_note (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    title TEXT,
    text TEXT,
    created_utc TEXT NOT NULL
) STRICT;
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
, stages TEXT, targets TEXT, aims TEXT) STRICT;
INSERT INTO "practice_technique" VALUES('5b0c9b1e-5a0f-4c6d-9a57-0d3f3e2a7c11','Towel under the head',NULL,'Fold the towel.
Hold.',1,3,NULL,NULL,'2026-11-22T17:10:00.000000Z',NULL,NULL,NULL,NULL);
INSERT INTO "practice_technique" VALUES('5b0c9b1e-5a0f-4c6d-9a57-0d3f3e2a7c22','Rib wave',NULL,'Lay the hand on the ribs.',2,5,NULL,NULL,'2026-11-22T10:00:00.000000Z',NULL,'chronic','fascia','calm');
CREATE TABLE practitioner (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    title TEXT,
    created_utc TEXT NOT NULL,
    archived_utc TEXT
) STRICT;
INSERT INTO "practitioner" VALUES('d5206345-9d18-40e3-8700-277c2696d822','Robin Exempel','Massage therapist','2026-11-22T09:53:51.294604Z',NULL);
CREATE TABLE preference (
    id TEXT PRIMARY KEY NOT NULL,
    value TEXT
) STRICT;
INSERT INTO "preference" VALUES('pressure-unit','kgf-cm2');
CREATE TABLE record_table (name TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "record_table" VALUES('client');
INSERT INTO "record_table" VALUES('finding');
INSERT INTO "record_table" VALUES('handout_item');
INSERT INTO "record_table" VALUES('mark');
INSERT INTO "record_table" VALUES('muscle_check');
INSERT INTO "record_table" VALUES('no_work_zone');
INSERT INTO "record_table" VALUES('plan_step');
INSERT INTO "record_table" VALUES('practice_card');
INSERT INTO "record_table" VALUES('practice_note');
INSERT INTO "record_table" VALUES('practice_technique');
INSERT INTO "record_table" VALUES('practitioner');
INSERT INTO "record_table" VALUES('preference');
INSERT INTO "record_table" VALUES('referral');
INSERT INTO "record_table" VALUES('signature');
INSERT INTO "record_table" VALUES('stroke');
INSERT INTO "record_table" VALUES('technique_use');
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
INSERT INTO "referral" VALUES('d7bcf624-e689-4a1a-a913-3f3773fe2d3d','872e55b0-0208-4451-bca3-be7e88b2c730','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','temple-r',NULL,NULL,'2026-11-22T09:53:51.298707Z');
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
INSERT INTO "revision" VALUES(1,'2026-11-22T09:53:51.294809Z',NULL,'practice','do',1,'practitioner','d5206345-9d18-40e3-8700-277c2696d822',1,NULL,'{''id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''name'': <''Robin Exempel''>, ''title'': <''Massage therapist''>, ''created_utc'': <''2026-11-22T09:53:51.294604Z''>}');
INSERT INTO "revision" VALUES(2,'2026-11-22T09:53:51.295548Z','d5206345-9d18-40e3-8700-277c2696d822','practice','do',NULL,'preference','pressure-unit',1,NULL,'{''id'': <''pressure-unit''>, ''value'': <''kgf-cm2''>}');
INSERT INTO "revision" VALUES(3,'2026-11-22T09:53:51.296058Z','d5206345-9d18-40e3-8700-277c2696d822','practice','do',2,'client','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85',1,NULL,'{''id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''given_name'': <''Kim''>, ''family_name'': <''Sample & Sons''>, ''figure'': <''adult''>, ''created_utc'': <''2026-11-22T09:53:51.295348Z''>}');
INSERT INTO "revision" VALUES(4,'2026-11-22T09:53:51.297480Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',1,'visit','e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815',1,NULL,'{''id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''started_utc'': <''2026-11-22T09:53:51.296953Z''>, ''time_zone'': <''UTC''>, ''local_date'': <''2026-11-22''>}');
INSERT INTO "revision" VALUES(5,'2026-11-22T09:53:51.297480Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',1,'finding','7b35c25f-30c5-44d0-9ded-017048d30154',1,NULL,'{''id'': <''7b35c25f-30c5-44d0-9ded-017048d30154''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''kind'': <''pain''>, ''zone'': <''low-back-l''>, ''first_seen'': <''2026-11-22''>}');
INSERT INTO "revision" VALUES(6,'2026-11-22T09:53:51.297480Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',1,'mark','eb12f435-29b4-471a-81e7-8931a4122df4',1,NULL,'{''id'': <''eb12f435-29b4-471a-81e7-8931a4122df4''>, ''finding_id'': <''7b35c25f-30c5-44d0-9ded-017048d30154''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''client''>, ''kind'': <''pain''>, ''created_utc'': <''2026-11-22T09:53:51.296949Z''>, ''zone'': <''low-back-l''>, ''side'': <''left''>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''region''>, ''points'': <''143.50,402.25''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''not-asked''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''not-asked''>}');
INSERT INTO "revision" VALUES(7,'2026-11-22T09:53:51.298270Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',2,'mark','eb12f435-29b4-471a-81e7-8931a4122df4',1,'{''id'': <''eb12f435-29b4-471a-81e7-8931a4122df4''>, ''finding_id'': <''7b35c25f-30c5-44d0-9ded-017048d30154''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''client''>, ''kind'': <''pain''>, ''created_utc'': <''2026-11-22T09:53:51.296949Z''>, ''zone'': <''low-back-l''>, ''side'': <''left''>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''region''>, ''points'': <''143.50,402.25''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''not-asked''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''not-asked''>}','{''id'': <''eb12f435-29b4-471a-81e7-8931a4122df4''>, ''finding_id'': <''7b35c25f-30c5-44d0-9ded-017048d30154''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''client''>, ''kind'': <''pain''>, ''created_utc'': <''2026-11-22T09:53:51.296949Z''>, ''zone'': <''low-back-l''>, ''side'': <''left''>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''region''>, ''points'': <''143.50,402.25''>, ''intensity'': <int64 4>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''not-asked''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''not-asked''>}');
INSERT INTO "revision" VALUES(8,'2026-11-22T09:53:51.299047Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',3,'finding','7801ae25-114e-49b0-99e0-3a9f68fb0aa3',2,NULL,'{''id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''kind'': <''trigger-point''>, ''zone'': <''shoulder-top-r''>, ''muscle'': <''trapezius-upper-r''>, ''first_seen'': <''2026-11-22''>}');
INSERT INTO "revision" VALUES(9,'2026-11-22T09:53:51.299047Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',3,'mark','872e55b0-0208-4451-bca3-be7e88b2c730',2,NULL,'{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''not-asked''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''not-asked''>}');
INSERT INTO "revision" VALUES(10,'2026-11-22T09:53:51.299735Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',4,'mark','872e55b0-0208-4451-bca3-be7e88b2c730',2,'{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''not-asked''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''not-asked''>}','{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''not-asked''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''not-asked''>}');
INSERT INTO "revision" VALUES(11,'2026-11-22T09:53:51.300311Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',5,'referral','d7bcf624-e689-4a1a-a913-3f3773fe2d3d',1,NULL,'{''id'': <''d7bcf624-e689-4a1a-a913-3f3773fe2d3d''>, ''mark_id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''zone'': <''temple-r''>, ''created_utc'': <''2026-11-22T09:53:51.298707Z''>}');
INSERT INTO "revision" VALUES(12,'2026-11-22T09:53:51.300311Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',5,'mark','872e55b0-0208-4451-bca3-be7e88b2c730',2,'{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''not-asked''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''not-asked''>}','{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''not-asked''>}');
INSERT INTO "revision" VALUES(13,'2026-11-22T09:53:51.300948Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',6,'mark','872e55b0-0208-4451-bca3-be7e88b2c730',2,'{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''not-asked''>}','{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}');
INSERT INTO "revision" VALUES(14,'2026-11-22T09:53:51.301483Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',7,'mark','872e55b0-0208-4451-bca3-be7e88b2c730',2,'{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}','{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''quality'': <''ache''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}');
INSERT INTO "revision" VALUES(15,'2026-11-22T09:53:51.302057Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',8,'mark','872e55b0-0208-4451-bca3-be7e88b2c730',2,'{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''quality'': <''ache''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}','{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''quality'': <''ache''>, ''note'': <''Pressing it, “that is it” she said''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}');
INSERT INTO "revision" VALUES(16,'2026-11-22T09:53:51.302939Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','undo',NULL,'mark','872e55b0-0208-4451-bca3-be7e88b2c730',2,'{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''quality'': <''ache''>, ''note'': <''Pressing it, “that is it” she said''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}','{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''quality'': <''ache''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}');
INSERT INTO "revision" VALUES(17,'2026-11-22T09:53:51.303632Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',8,'mark','872e55b0-0208-4451-bca3-be7e88b2c730',2,'{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''quality'': <''ache''>, ''taut_band'': <''not-asked''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}','{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''quality'': <''ache''>, ''taut_band'': <''yes''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}');
INSERT INTO "revision" VALUES(18,'2026-11-22T09:53:51.304309Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',9,'mark','872e55b0-0208-4451-bca3-be7e88b2c730',2,'{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''quality'': <''ache''>, ''taut_band'': <''yes''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}','{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''quality'': <''ache''>, ''taut_band'': <''yes''>, ''tender_spot'': <''yes''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}');
INSERT INTO "revision" VALUES(19,'2026-11-22T09:53:51.304989Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','undo',NULL,'mark','872e55b0-0208-4451-bca3-be7e88b2c730',2,'{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''quality'': <''ache''>, ''taut_band'': <''yes''>, ''tender_spot'': <''yes''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}','{''id'': <''872e55b0-0208-4451-bca3-be7e88b2c730''>, ''finding_id'': <''7801ae25-114e-49b0-99e0-3a9f68fb0aa3''>, ''visit_id'': <''e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''author'': <''therapist''>, ''kind'': <''trigger-point''>, ''created_utc'': <''2026-11-22T09:53:51.298674Z''>, ''zone'': <''shoulder-top-r''>, ''side'': <''right''>, ''muscle'': <''trapezius-upper-r''>, ''muscle_listed'': <int64 1>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''shape'': <''point''>, ''points'': <''231.00,318.75''>, ''intensity'': <int64 7>, ''quality'': <''ache''>, ''taut_band'': <''yes''>, ''tender_spot'': <''not-asked''>, ''referred_sensation'': <''yes''>, ''jump_sign'': <''not-asked''>, ''local_twitch'': <''not-asked''>, ''familiar'': <''familiar''>}');
INSERT INTO "revision" VALUES(20,'2026-11-22T16:08:14.176046Z','d5206345-9d18-40e3-8700-277c2696d822','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','do',9,'no_work_zone','9db59d5f-75c4-49c7-848f-3402c1da6749',1,NULL,'{''id'': <''9db59d5f-75c4-49c7-848f-3402c1da6749''>, ''client_id'': <''af420ec3-8e41-42c5-a5ce-b4e2e44a4a85''>, ''practitioner_id'': <''d5206345-9d18-40e3-8700-277c2696d822''>, ''zone'': <''low-back-r''>, ''figure'': <''adult''>, ''figure_version'': <int64 1>, ''view'': <''back''>, ''reason'': <''not-given''>, ''created_utc'': <''2026-11-22T16:08:14.175089Z''>}');
INSERT INTO "revision" VALUES(21,'2026-11-23T02:27:43.472799Z',NULL,'library','do',1,'practice_technique','5b0c9b1e-5a0f-4c6d-9a57-0d3f3e2a7c22',2,NULL,'{''id'': <''5b0c9b1e-5a0f-4c6d-9a57-0d3f3e2a7c22''>, ''name'': <''Rib wave''>, ''steps'': <''Lay the hand on the ribs.''>, ''pressure'': <int64 2>, ''minutes'': <int64 5>, ''created_utc'': <''2026-11-22T10:00:00.000000Z''>, ''stages'': <''chronic''>, ''targets'': <''fascia''>, ''aims'': <''calm''>}');
CREATE TABLE signature (
    id TEXT PRIMARY KEY NOT NULL,
    visit_id TEXT NOT NULL REFERENCES visit (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    practitioner_id TEXT NOT NULL REFERENCES practitioner (id) DEFERRABLE INITIALLY DEFERRED,
    signed_utc TEXT NOT NULL
) STRICT;
CREATE TABLE stroke (
    id TEXT PRIMARY KEY NOT NULL,
    mark_id TEXT NOT NULL REFERENCES mark (id) DEFERRABLE INITIALLY DEFERRED,
    client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
    view TEXT NOT NULL,
    pen TEXT NOT NULL,
    position INTEGER NOT NULL,
    samples BLOB NOT NULL
) STRICT;
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
, technique_name TEXT) STRICT;
INSERT INTO "technique_use" VALUES('c1f6a0c2-1e9d-4a57-8b39-2f4d1b6c9e02','872e55b0-0208-4451-bca3-be7e88b2c730','e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','d5206345-9d18-40e3-8700-277c2696d822','5b0c9b1e-5a0f-4c6d-9a57-0d3f3e2a7c11','towel',1,3,6,4,'2026-11-22T17:12:00.000000Z',NULL);
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
INSERT INTO "undo_step" VALUES('af420ec3-8e41-42c5-a5ce-b4e2e44a4a85',1,'Mark Pain',NULL,0,0,4,6);
INSERT INTO "undo_step" VALUES('af420ec3-8e41-42c5-a5ce-b4e2e44a4a85',2,'Rate Mark',NULL,0,0,7,7);
INSERT INTO "undo_step" VALUES('af420ec3-8e41-42c5-a5ce-b4e2e44a4a85',3,'Mark Trigger Point',NULL,0,0,8,9);
INSERT INTO "undo_step" VALUES('af420ec3-8e41-42c5-a5ce-b4e2e44a4a85',4,'Rate Mark',NULL,0,0,10,10);
INSERT INTO "undo_step" VALUES('af420ec3-8e41-42c5-a5ce-b4e2e44a4a85',5,'Record Referred Pain',NULL,0,0,11,12);
INSERT INTO "undo_step" VALUES('af420ec3-8e41-42c5-a5ce-b4e2e44a4a85',6,'Record Familiar Pain',NULL,0,0,13,13);
INSERT INTO "undo_step" VALUES('af420ec3-8e41-42c5-a5ce-b4e2e44a4a85',7,'Describe Pain',NULL,0,0,14,14);
INSERT INTO "undo_step" VALUES('af420ec3-8e41-42c5-a5ce-b4e2e44a4a85',8,'Record Palpation',NULL,0,0,17,17);
INSERT INTO "undo_step" VALUES('af420ec3-8e41-42c5-a5ce-b4e2e44a4a85',9,'Do Not Work on a Zone',NULL,0,0,20,20);
INSERT INTO "undo_step" VALUES('library',1,'Import Notes and Techniques',NULL,0,0,21,21);
INSERT INTO "undo_step" VALUES('practice',1,'Add Practitioner',NULL,0,0,1,1);
INSERT INTO "undo_step" VALUES('practice',2,'Add Client',NULL,0,0,3,3);
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
INSERT INTO "visit" VALUES('e2df4b7d-a3c1-41f8-91e9-9b7a7d52a815','af420ec3-8e41-42c5-a5ce-b4e2e44a4a85','d5206345-9d18-40e3-8700-277c2696d822','2026-11-22T09:53:51.296953Z',NULL,'UTC','2026-11-22',NULL,NULL,NULL,NULL);
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
CREATE INDEX technique_use_of_mark ON technique_use (mark_id);
CREATE INDEX technique_use_of_client ON technique_use (client_id);
CREATE UNIQUE INDEX handout_item_of_visit ON handout_item (visit_id, kind, item);
CREATE INDEX handout_item_of_client ON handout_item (client_id);
CREATE INDEX plan_step_of_visit ON plan_step (visit_id, position);
CREATE INDEX plan_step_of_client ON plan_step (client_id);
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
COMMIT;
