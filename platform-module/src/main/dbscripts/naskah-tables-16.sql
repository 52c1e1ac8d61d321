--
-- Letters whose level somebody lowered, or wants to lower.
--
-- From secret and top secret two people lower a level: one proposes it with a reason, another confirms it. Of a letter one proposal at the
-- most is open, which the index says. What was decided stays.
--

CREATE TABLE naskah_declassification (
  id BIGSERIAL PRIMARY KEY,
  letter VARCHAR(36) NOT NULL,
  from_level VARCHAR(20) NOT NULL,
  to_level VARCHAR(20) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  state VARCHAR(20) NOT NULL,
  proposed_by VARCHAR(100) NOT NULL,
  proposed_at TIMESTAMP WITH TIME ZONE NOT NULL,
  decided_by VARCHAR(100),
  decided_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX naskah_declassification_letter ON naskah_declassification (letter, id);
CREATE UNIQUE INDEX naskah_declassification_open ON naskah_declassification (letter) WHERE state = 'proposed';

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-16';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-16', 'Secrecy of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
