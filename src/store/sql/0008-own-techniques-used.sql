-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Techniques of the practice are chosen, logged and planned as those of the library are.

-- When it suits, in the words of the library's own rules, with a space between them. Empty is not said: it
-- speaks neither for the technique nor against it.
ALTER TABLE practice_technique ADD COLUMN stages TEXT;
ALTER TABLE practice_technique ADD COLUMN targets TEXT;
ALTER TABLE practice_technique ADD COLUMN aims TEXT;

-- What a technique of the practice was called when it was used or planned: a record stays readable when the
-- technique is called something else afterwards, or is not there any more.
ALTER TABLE technique_use ADD COLUMN technique_name TEXT;
ALTER TABLE plan_step ADD COLUMN step_name TEXT;
