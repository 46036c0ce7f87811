-- The pack: everything a visitor can read and see, built by
-- "underskin-content compile" and opened read-only.
-- A "subject" is anything that has text: "step/microneedling-1",
-- "term/dermis".  docs/content-model.md draws the tables.

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE language (
  code TEXT PRIMARY KEY CHECK (code GLOB '[a-z][a-z]*')
) STRICT, WITHOUT ROWID;

-- Text of every subject.  A value may hold the inline marks <term ref="…">
-- and <emergency-number/>, and is otherwise plain text.
CREATE TABLE text (
  subject  TEXT NOT NULL,
  field    TEXT NOT NULL,
  language TEXT NOT NULL REFERENCES language (code),
  value    TEXT NOT NULL CHECK (length (trim (value)) > 0),
  PRIMARY KEY (subject, field, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  key           TEXT PRIMARY KEY CHECK (key GLOB '[A-Z]*'),
  position      INTEGER NOT NULL UNIQUE,
  kind          TEXT NOT NULL,
  read          TEXT NOT NULL CHECK (read IN ('abstract', 'page', 'second-hand', 'citation')),
  year          INTEGER CHECK (year BETWEEN 1800 AND 2100),
  doi           TEXT CHECK (doi GLOB '10.*/*'),
  funding_known INTEGER NOT NULL CHECK (funding_known IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A passage is a text with its origin: sources, or general guidance that has
-- none.  Its subject is the thing it belongs to; place orders passages there.
CREATE TABLE passage (
  id        TEXT PRIMARY KEY,
  subject   TEXT NOT NULL,
  role      TEXT NOT NULL CHECK (role IN ('summary', 'text', 'detail', 'definition', 'why', 'answer', 'quantity', 'remember',
                                          'ask-first', 'questions', 'aftercare', 'get-help')),
  place     INTEGER NOT NULL CHECK (place > 0),
  general   INTEGER NOT NULL CHECK (general IN (0, 1)),
  emergency INTEGER NOT NULL DEFAULT 0 CHECK (emergency IN (0, 1)),
  UNIQUE (subject, role, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE citation (
  passage TEXT NOT NULL REFERENCES passage (id),
  place   INTEGER NOT NULL CHECK (place > 0),
  source  TEXT NOT NULL REFERENCES source (key),
  PRIMARY KEY (passage, place),
  UNIQUE (passage, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX citation_source ON citation (source);

-- General guidance never carries a source it does not have.
CREATE TRIGGER citation_of_general BEFORE INSERT ON citation
WHEN (SELECT general FROM passage WHERE id = new.passage) = 1
BEGIN
  SELECT raise (ABORT, 'general guidance cannot cite a source');
END;

CREATE TABLE term (
  id       TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE diagram (
  name TEXT PRIMARY KEY,
  svg  BLOB NOT NULL
) STRICT;

CREATE TABLE scene (
  id       TEXT PRIMARY KEY,
  diagram  TEXT NOT NULL REFERENCES diagram (name),
  parts    TEXT NOT NULL,
  focus    TEXT,
  camera   TEXT NOT NULL,
  padding  REAL NOT NULL,
  play     TEXT NOT NULL CHECK (play IN ('loop', 'once')),
  duration REAL NOT NULL CHECK (duration > 0),
  stills   TEXT NOT NULL
) STRICT;

-- A small picture of each scene, so that no screen is ever empty.
CREATE TABLE poster (
  scene TEXT PRIMARY KEY REFERENCES scene (id),
  jpeg  BLOB NOT NULL
) STRICT;

CREATE TABLE scrub (
  scene      TEXT PRIMARY KEY REFERENCES scene (id),
  start_time REAL NOT NULL,
  end_time   REAL NOT NULL,
  unit       TEXT,
  from_value REAL NOT NULL,
  to_value   REAL NOT NULL,
  step       REAL NOT NULL,
  CHECK (end_time > start_time)
) STRICT, WITHOUT ROWID;

CREATE TABLE scrub_mark (
  scene TEXT NOT NULL REFERENCES scrub (scene),
  place INTEGER NOT NULL,
  at    REAL NOT NULL,
  PRIMARY KEY (scene, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE label (
  scene  TEXT NOT NULL REFERENCES scene (id),
  place  INTEGER NOT NULL,
  part   TEXT NOT NULL,
  anchor TEXT,
  term   TEXT REFERENCES term (id),
  PRIMARY KEY (scene, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE treatment (
  id       TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  scene    TEXT NOT NULL REFERENCES scene (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
  id        TEXT PRIMARY KEY,
  treatment TEXT NOT NULL REFERENCES treatment (id),
  position  INTEGER NOT NULL CHECK (position > 0),
  scene     TEXT NOT NULL REFERENCES scene (id),
  UNIQUE (treatment, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id       TEXT PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  article  TEXT NOT NULL REFERENCES treatment (id),
  verdict  TEXT NOT NULL CHECK (verdict IN ('supported', 'partly-supported', 'disputed', 'not-supported',
                                            'other-treatment', 'history', 'cannot-be-checked')),
  also     TEXT CHECK (also IN ('supported', 'partly-supported', 'disputed', 'not-supported',
                                'other-treatment', 'history', 'cannot-be-checked')),
  left_out INTEGER NOT NULL CHECK (left_out IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_step (
  claim TEXT NOT NULL REFERENCES claim (id),
  step  TEXT NOT NULL REFERENCES step (id),
  PRIMARY KEY (claim, step)
) STRICT, WITHOUT ROWID;
