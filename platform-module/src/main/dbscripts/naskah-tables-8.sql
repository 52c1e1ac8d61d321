--
-- naskah_disposal_hand: who ever did what with a batch. Nothing is taken back here: who was overruled, or whose work was sent
-- back, had a hand in it all the same, and does not approve it.
--
CREATE TABLE naskah_disposal_hand
(
   batch_id INT8 NOT NULL,
   person VARCHAR(255) NOT NULL,
   deed VARCHAR(10) NOT NULL CHECK (deed IN ('proposed', 'decided', 'appraised', 'packed')),
   first_at TIMESTAMP WITH TIME ZONE NOT NULL,
   PRIMARY KEY (batch_id, person, deed),
   CONSTRAINT naskah_disposal_hand_batch FOREIGN KEY (batch_id) REFERENCES naskah_disposal (id) ON DELETE CASCADE
);

-- What batches of before say about it.
INSERT INTO naskah_disposal_hand (batch_id, person, deed, first_at)
   SELECT id, proposed_by, 'proposed', proposed_at FROM naskah_disposal;
INSERT INTO naskah_disposal_hand (batch_id, person, deed, first_at)
   SELECT id, appraised_by, 'appraised', appraised_at FROM naskah_disposal WHERE appraised_by IS NOT NULL;
INSERT INTO naskah_disposal_hand (batch_id, person, deed, first_at)
   SELECT batch_id, decided_by, 'decided', MIN(decided_at) FROM naskah_disposal_item
   WHERE decided_by IS NOT NULL GROUP BY batch_id, decided_by;

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-8';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-8', 'Who had a hand in batches of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
