-- The stills of a scene stand in the order of time, so which of them stands for the scene is said
-- apart: its place, from 1.  What can be seen in each is a text of the scene, "still/N".
ALTER TABLE scene ADD COLUMN cover INTEGER NOT NULL DEFAULT 1 CHECK (cover > 0);
