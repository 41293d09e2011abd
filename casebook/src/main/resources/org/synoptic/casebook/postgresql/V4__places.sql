-- The list of places that a user brought, packed by gzip, the newest alone; where each incident lies by it.
CREATE TABLE gazetteer (n BIGINT PRIMARY KEY REFERENCES change, name TEXT NOT NULL, sha256 TEXT NOT NULL, body BYTEA NOT NULL, seal TEXT NOT NULL);
ALTER TABLE listing ADD COLUMN latitude DOUBLE PRECISION;
ALTER TABLE listing ADD COLUMN longitude DOUBLE PRECISION;
