-- The comparison: aspects are the questions, choices what can be compared, and
-- a panel is one choice's answer to one question.  Its answer, details and
-- quantities are passages, so each has its own origin.

CREATE TABLE aspect (
  id       TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE aspect_matter (
  aspect TEXT NOT NULL REFERENCES aspect (id),
  matter TEXT NOT NULL CHECK (matter IN ('basics', 'pain', 'time', 'recovery', 'risk', 'lasting', 'proof')),
  PRIMARY KEY (aspect, matter)
) STRICT, WITHOUT ROWID;

-- A main choice is one of the treatments with a walkthrough.
CREATE TABLE choice (
  id        TEXT PRIMARY KEY,
  position  INTEGER NOT NULL UNIQUE,
  kind      TEXT NOT NULL CHECK (kind IN ('main', 'other', 'nothing')),
  treatment TEXT REFERENCES treatment (id),
  CHECK ((kind = 'main') = (treatment IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE panel (
  choice    TEXT NOT NULL REFERENCES choice (id),
  aspect    TEXT NOT NULL REFERENCES aspect (id),
  certainty TEXT NOT NULL CHECK (certainty IN ('high', 'moderate', 'low', 'very-low', 'not-established')),
  PRIMARY KEY (choice, aspect)
) STRICT, WITHOUT ROWID;

-- A number is a passage with a value: what it counts is the passage's text.
-- The units are the only denominators there are, so none can be mixed.
CREATE TABLE quantity (
  passage TEXT PRIMARY KEY REFERENCES passage (id),
  unit    TEXT NOT NULL CHECK (unit IN ('mm', 'minutes', 'sessions', 'days', 'weeks', 'months',
                                        'events-per-1000-sessions', 'people-per-1000')),
  low     REAL NOT NULL CHECK (low >= 0),
  high    REAL NOT NULL,
  CHECK (low <= high),
  CHECK (unit NOT IN ('events-per-1000-sessions', 'people-per-1000') OR high <= 1000)
) STRICT, WITHOUT ROWID;
