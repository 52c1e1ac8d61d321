--
-- Lowerings of levels that are planned for a day.
--
-- When the day comes it is proposed, and somebody confirms it. Of a letter one is open at the most, planned or proposed.
--

ALTER TABLE naskah_declassification ADD COLUMN planned_for DATE;
DROP INDEX naskah_declassification_open;
CREATE UNIQUE INDEX naskah_declassification_open ON naskah_declassification (letter) WHERE state IN ('planned', 'proposed');
CREATE INDEX naskah_declassification_planned ON naskah_declassification (planned_for, id) WHERE state = 'planned';
CREATE INDEX naskah_declassification_proposed ON naskah_declassification (id) WHERE state = 'proposed';

-- What a person reads above ordinary is looked for among these letters alone.
CREATE INDEX naskah_letter_above_ordinary ON naskah_letter (node_id) WHERE security <> 'ordinary';

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-18';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-18', 'Planned lowerings of levels', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
