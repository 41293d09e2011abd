-- What collating writes anew for looking at it: nothing here is a source of anything, and nothing of it is sealed.
CREATE TABLE listing (side TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, kind TEXT, earliest TEXT, latest TEXT, place TEXT, low INTEGER NOT NULL, best INTEGER NOT NULL, high INTEGER NOT NULL, accounts INTEGER NOT NULL, origins INTEGER NOT NULL, claims INTEGER NOT NULL, finding TEXT NOT NULL, PRIMARY KEY (side, position));
CREATE INDEX listing_id ON listing (side, id);
CREATE INDEX listing_earliest ON listing (side, earliest);
CREATE INDEX listing_accounts ON listing (side, accounts);
CREATE INDEX listing_best ON listing (side, best);
CREATE INDEX listing_finding ON listing (side, finding);
CREATE TABLE held (side TEXT NOT NULL, claim TEXT NOT NULL, incident TEXT, origin TEXT, weight REAL NOT NULL, PRIMARY KEY (side, claim));
CREATE INDEX held_weight ON held (side, weight);
CREATE TABLE speaker (side TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, aliases TEXT NOT NULL, claims INTEGER NOT NULL, documents INTEGER NOT NULL, PRIMARY KEY (side, position));
CREATE INDEX incident_id ON incident (side, id);
CREATE INDEX origin_id ON origin (side, id);
CREATE INDEX relation_a ON relation (side, a);
CREATE INDEX relation_b ON relation (side, b);
