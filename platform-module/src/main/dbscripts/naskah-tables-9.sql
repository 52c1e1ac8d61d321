--
-- naskah_content_hash: the SHA-256 that content of a letter, an attachment or a file of a report had when it was stored, by where it
-- lies. The row is written with the content; the hash follows in the background. changed_at: since when the content is known to be
-- another one. file: the node that had it first.
--
CREATE TABLE naskah_content_hash
(
   url VARCHAR(255) NOT NULL,
   file VARCHAR(36) NOT NULL,
   noted_at TIMESTAMP WITH TIME ZONE NOT NULL,
   sha256 CHAR(64),
   hashed_at TIMESTAMP WITH TIME ZONE,
   changed_at TIMESTAMP WITH TIME ZONE,
   PRIMARY KEY (url)
);
CREATE INDEX naskah_content_hash_pending ON naskah_content_hash (noted_at, url) WHERE sha256 IS NULL;
CREATE INDEX naskah_content_hash_changed ON naskah_content_hash (changed_at) WHERE changed_at IS NOT NULL;

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-9';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-9', 'Hashes of content of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
