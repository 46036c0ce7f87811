-- What a reader has to know of a reference before looking it up: whether it tells in our own words what
-- the source is, and whether some of it, such as names or pages, is from memory.
ALTER TABLE source ADD COLUMN own_words INTEGER NOT NULL DEFAULT 0 CHECK (own_words IN (0, 1));
ALTER TABLE source ADD COLUMN from_memory INTEGER NOT NULL DEFAULT 0 CHECK (from_memory IN (0, 1));
