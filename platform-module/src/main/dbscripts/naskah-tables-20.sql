--
-- Letters that the office writes: through whose hands they go, and the number that a signature takes.
--
-- A step is one official's part in one round: it waits, is current, and ends once: done, returned (with a reason), fallen (the letter was
-- changed after it was initialled), dropped (the round was ended, or its chain changed). The steps of earlier rounds stay.
--

CREATE TABLE naskah_draft_step (
  id BIGSERIAL PRIMARY KEY,
  letter VARCHAR(36) NOT NULL,
  round INT4 NOT NULL,
  place INT4 NOT NULL,
  task VARCHAR(20) NOT NULL,
  official VARCHAR(250) NOT NULL,
  state VARCHAR(20) NOT NULL,
  since TIMESTAMP WITH TIME ZONE,
  done_by VARCHAR(100),
  done_for VARCHAR(40),
  done_at TIMESTAMP WITH TIME ZONE,
  note VARCHAR(1000),
  CONSTRAINT naskah_draft_step_place UNIQUE (letter, round, place)
);
CREATE INDEX naskah_draft_step_current ON naskah_draft_step (official, id) WHERE state = 'current';

-- Where a letter stands. The digest is that of what was last seen by the official whose turn it was. What a signature took stays here until
-- the letter has all its signatures: it is tried again with the same number and day.
CREATE TABLE naskah_draft (
  letter VARCHAR(36) PRIMARY KEY,
  stage VARCHAR(20) NOT NULL,
  round INT4 NOT NULL,
  together BOOLEAN NOT NULL,
  digest VARCHAR(64),
  begun_by VARCHAR(100) NOT NULL,
  begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
  series VARCHAR(200),
  series_year INT4,
  serial INT4,
  letter_number VARCHAR(255),
  letter_date DATE,
  signed_at TIMESTAMP WITH TIME ZONE,
  sent_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX naskah_draft_writer ON naskah_draft (begun_by, letter) WHERE stage <> 'signed';
CREATE INDEX naskah_draft_unsent ON naskah_draft (begun_by, letter) WHERE stage = 'signed' AND sent_at IS NULL;

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-20';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-20', 'Drafts of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
