-- Where the labels of a handout stand depends on the drawing, not on its ink.  What a drawing
-- says about it is kept here, so that none has to be read for a handout whose engravings are
-- there.  All numbers are doubles and come back as what they were; lengths in units of the drawing.
CREATE TABLE framing (
  scene          TEXT PRIMARY KEY REFERENCES scene (id),
  canvas_x       REAL NOT NULL,
  canvas_y       REAL NOT NULL,
  canvas_width   REAL NOT NULL CHECK (canvas_width > 0),
  canvas_height  REAL NOT NULL CHECK (canvas_height > 0),
  subject_x      REAL NOT NULL,
  subject_y      REAL NOT NULL,
  subject_width  REAL NOT NULL CHECK (subject_width > 0),
  subject_height REAL NOT NULL CHECK (subject_height > 0)
) STRICT, WITHOUT ROWID;

-- Where the line of a label ends at a moment, and how much of what it names can be seen then.
CREATE TABLE label_place (
  scene    TEXT NOT NULL,
  place    INTEGER NOT NULL,
  seconds  REAL NOT NULL CHECK (seconds >= 0),
  x        REAL NOT NULL,
  y        REAL NOT NULL,
  strength REAL NOT NULL CHECK (strength BETWEEN 0 AND 1),
  PRIMARY KEY (scene, place, seconds),
  FOREIGN KEY (scene, place) REFERENCES label (scene, place)
) STRICT, WITHOUT ROWID;
