-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Techniques of the practice belong to a part of the body, and go on the hand-out.

-- Keys of the areas that it is written for, with a space between them. Empty is not said: it may be anywhere.
ALTER TABLE practice_technique ADD COLUMN areas TEXT;

-- What a technique of the practice was called when it was put on the hand-out, as with those that were used.
ALTER TABLE handout_item ADD COLUMN item_name TEXT;
