-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What else than a trigger point the hands find, and how the client stands: a mark of the kind
-- `palpation` or `posture`. How old a scar is says `since`, as of all that has a beginning.

ALTER TABLE mark ADD COLUMN palpation TEXT;
ALTER TABLE mark ADD COLUMN posture TEXT;

-- Of a posture: left, right (the patient's), forward or backward.
ALTER TABLE mark ADD COLUMN direction TEXT;

-- slight, moderate or marked.
ALTER TABLE mark ADD COLUMN degree TEXT;

-- How far from its one point nobody is to work, in millimetres. Three points or more are the corners of the
-- part of the zone that is meant; otherwise it is the whole zone.
ALTER TABLE no_work_zone ADD COLUMN radius REAL;
