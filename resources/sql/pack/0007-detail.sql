-- Labels of a handout shall stand where a drawing is calm.  How much there is to see in each
-- place of a scene at a moment is kept here: one byte for each cell of a grid, 48 by 48, row by
-- row, over the picture that shows what the camera frames and nothing more.
CREATE TABLE scene_detail (
  scene   TEXT NOT NULL REFERENCES scene (id),
  seconds REAL NOT NULL CHECK (seconds >= 0),
  cells   BLOB NOT NULL CHECK (length (cells) = 2304),
  PRIMARY KEY (scene, seconds)
) STRICT;
