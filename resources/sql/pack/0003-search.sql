-- Search: one row for everything that a visitor can open and read, in every
-- language of the pack.  A body has one passage a line.

CREATE VIRTUAL TABLE search USING fts5 (
  subject UNINDEXED,
  kind UNINDEXED,
  title,
  body,
  language UNINDEXED,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3 4 5'
);

CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab (search, row);

-- The words of the vocabulary by length, because a mistyped word is compared
-- with those of about its own length only.
CREATE TABLE search_word (
  length INTEGER NOT NULL CHECK (length > 0),
  word   TEXT NOT NULL,
  PRIMARY KEY (length, word)
) STRICT, WITHOUT ROWID;
