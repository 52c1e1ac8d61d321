--
-- The PDFs of letters between their first and their last signature.
--
-- Such a PDF has number and code before the public page knows them. So it lies here, where no door of Alfresco leads, and not in a property of the
-- letter. In parts, each of which is read and written by itself, whatever the size of the whole; compressing them would gain nothing.
--

CREATE TABLE naskah_proof (
  letter VARCHAR(36) PRIMARY KEY,
  sha256 CHAR(64) NOT NULL,
  size INT8 NOT NULL,
  kept_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE naskah_proof_part (
  letter VARCHAR(36) NOT NULL REFERENCES naskah_proof (letter) ON DELETE CASCADE,
  part INT4 NOT NULL,
  bytes BYTEA NOT NULL,
  PRIMARY KEY (letter, part)
);
ALTER TABLE naskah_proof_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-26';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-26', 'Letters of Naskah between two signatures', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
