-- Clinic data, first version: what a clinician of this site has signed off.
-- The digest is of the text that was read, so that a sign-off never covers a
-- text that changed later.
CREATE TABLE review (
  subject  TEXT NOT NULL,
  language TEXT NOT NULL,
  digest   TEXT NOT NULL CHECK (length (digest) = 64),
  reviewer TEXT NOT NULL CHECK (length (trim (reviewer)) > 0),
  reviewed TEXT NOT NULL CHECK (reviewed GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (subject, language)
) STRICT, WITHOUT ROWID;
