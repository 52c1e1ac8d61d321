--
-- Numbered copies of secret letters, and who holds them.
--
-- A number is given once for each letter and never again. The holder is a person, a position or a unit, written as dispositions write it,
-- or somebody outside of the office, by name. A copy ends once: it came back, or it was destroyed. Rows stay when the letter is gone.
--

CREATE TABLE naskah_copy (
  id BIGSERIAL PRIMARY KEY,
  letter VARCHAR(36) NOT NULL,
  number INT4 NOT NULL,
  holder VARCHAR(250),
  outsider VARCHAR(250),
  given_by VARCHAR(100) NOT NULL,
  given_at TIMESTAMP WITH TIME ZONE NOT NULL,
  state VARCHAR(20) NOT NULL,
  ended_by VARCHAR(100),
  ended_at TIMESTAMP WITH TIME ZONE,
  note VARCHAR(1000),
  CONSTRAINT naskah_copy_number UNIQUE (letter, number),
  CONSTRAINT naskah_copy_holder CHECK ((holder IS NULL) <> (outsider IS NULL))
);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-17';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-17', 'Copies of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
