-- What a handout prints of each scene, finished when the pack is made: drawing
-- hundreds of curves anew for each sheet is what a visitor would wait for.  The
-- bytes are those of usk_engraving_pack (), for a moment and an ink.
CREATE TABLE engraving (
  scene   TEXT NOT NULL REFERENCES scene (id),
  seconds REAL NOT NULL CHECK (seconds >= 0),
  ink     TEXT NOT NULL CHECK (ink IN ('color', 'monochrome')),
  objects BLOB NOT NULL,
  PRIMARY KEY (scene, seconds, ink)
) STRICT;
