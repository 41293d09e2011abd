-- The log as a Merkle tree: tiles of up to 256 hashes, the signed checkpoint after the last change, and where checkpoints were anchored.
ALTER TABLE head RENAME COLUMN leaf TO root;
ALTER TABLE head ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE TABLE tile (level INTEGER NOT NULL, place INTEGER NOT NULL, hashes BLOB NOT NULL, seal TEXT NOT NULL, PRIMARY KEY (level, place));
CREATE TABLE anchor (n INTEGER PRIMARY KEY REFERENCES change, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, whom TEXT NOT NULL, size INTEGER NOT NULL, note TEXT NOT NULL, token BLOB NOT NULL, seal TEXT NOT NULL);
