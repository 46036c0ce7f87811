-- Whether a number tells how long something lasts from the treatment on.  Other times tell when something
-- was seen, or how long a visit takes.
ALTER TABLE quantity ADD COLUMN from_treatment INTEGER NOT NULL DEFAULT 0
  CHECK (from_treatment = 0 OR (from_treatment = 1 AND unit IN ('minutes', 'days', 'weeks', 'months')));
