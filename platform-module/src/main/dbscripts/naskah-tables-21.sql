--
-- Signings of letters.
--
-- naskah_signature: one for each try, written before anything is sent to whoever signs. Of a place of a letter one at the most is open or
-- ended in a signature: so none is signed twice, whatever is killed when. file: what was signed, until the letter has it; no passphrase is
-- anywhere in here.
--

CREATE TABLE naskah_signature (
   id BIGSERIAL PRIMARY KEY,
   letter VARCHAR(36) NOT NULL,
   place INT4 NOT NULL,
   provider VARCHAR(60) NOT NULL,
   signatory VARCHAR(255) NOT NULL,
   sha256 VARCHAR(64) NOT NULL,
   state VARCHAR(10) NOT NULL,
   begun_at TIMESTAMPTZ NOT NULL,
   changed_at TIMESTAMPTZ NOT NULL,
   why VARCHAR(40),
   remark VARCHAR(1000),
   file BYTEA
);
CREATE UNIQUE INDEX naskah_signature_once ON naskah_signature (letter, place) WHERE state IN ('asked', 'signed', 'unknown', 'kept');
CREATE INDEX naskah_signature_letter ON naskah_signature (letter, id);
CREATE INDEX naskah_signature_open ON naskah_signature (id) WHERE state IN ('asked', 'unknown');

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-21';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-21', 'Signings of letters of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
