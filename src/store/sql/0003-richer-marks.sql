-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What else is said of a mark: how exactly it is known since when it is there, in free words what sets
-- it off and eases it, whether it is a satellite, and where its label was put.

-- How exactly `since` is known: day, week, month or year. The date is the best estimate.
ALTER TABLE mark ADD COLUMN since_precision TEXT;

-- Beside the words of `aggravates` and `eases`.
ALTER TABLE mark ADD COLUMN aggravates_text TEXT;
ALTER TABLE mark ADD COLUMN eases_text TEXT;

-- A trigger point in the zone where another is felt; the finding of that other one, where it is known.
-- Like copied_from_id it is no foreign key.
ALTER TABLE mark ADD COLUMN satellite INTEGER CHECK (satellite IN (0, 1));
ALTER TABLE mark ADD COLUMN satellite_of_id TEXT;

-- How far its label was moved from where it stands by itself, in millimetres of the figure.
ALTER TABLE mark ADD COLUMN label_du REAL;
ALTER TABLE mark ADD COLUMN label_dv REAL;

-- The finding of the other author that this one speaks of.
ALTER TABLE finding ADD COLUMN linked_id TEXT;
