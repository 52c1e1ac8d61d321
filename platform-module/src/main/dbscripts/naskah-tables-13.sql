--
-- Indexes by which letters of one sender, and files of one content, are found while a letter is registered.
--
CREATE INDEX naskah_letter_sender ON naskah_letter (sender_key varchar_pattern_ops, node_id);
CREATE INDEX naskah_content_hash_sha256 ON naskah_content_hash (sha256) WHERE sha256 IS NOT NULL;

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-13';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-13', 'Indexes for registering', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
