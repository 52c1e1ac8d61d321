--
-- Letters that came as packages of other offices.
--
-- The identifier is the one that the office gave it which sent it: by it the same letter is known again. What the package said is in its
-- manifest, which lies with the letter as a file of it; nothing of the letter itself is in here.
--

CREATE TABLE naskah_exchange (
  id BIGSERIAL PRIMARY KEY,
  letter VARCHAR(36) NOT NULL,
  identifier VARCHAR(60) NOT NULL,
  manifest VARCHAR(36) NOT NULL,
  manifest_sha256 CHAR(64) NOT NULL,
  imported_by VARCHAR(100) NOT NULL,
  imported_at TIMESTAMP WITH TIME ZONE NOT NULL,
  CONSTRAINT naskah_exchange_letter UNIQUE (letter)
);
CREATE INDEX naskah_exchange_identifier ON naskah_exchange (identifier, id);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-24';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-24', 'Letters exchanged with other offices of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
