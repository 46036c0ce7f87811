-- "Check yourself": what a visitor may ask themselves at the end of a
-- walkthrough.  The words of a question and its answers are texts of
-- "question/ID"; what is said to a right and to a wrong answer are passages of
-- "question/ID/right" and "question/ID/wrong", so each has its own origin.

-- A question replays a step of its own treatment, never of another.
CREATE UNIQUE INDEX step_of_treatment ON step (treatment, id);

CREATE TABLE question (
  id        TEXT PRIMARY KEY,
  treatment TEXT NOT NULL,
  place     INTEGER NOT NULL CHECK (place > 0),
  step      TEXT NOT NULL,
  UNIQUE (treatment, place),
  FOREIGN KEY (treatment, step) REFERENCES step (treatment, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
  question TEXT NOT NULL REFERENCES question (id),
  place    INTEGER NOT NULL CHECK (place BETWEEN 1 AND 3),
  correct  INTEGER NOT NULL CHECK (correct IN (0, 1)),
  PRIMARY KEY (question, place)
) STRICT, WITHOUT ROWID;

-- Two right answers would make one of them wrong to somebody.
CREATE UNIQUE INDEX answer_correct ON answer (question) WHERE correct = 1;
