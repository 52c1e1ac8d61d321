--
-- What the first page and the reports on execution count. Indexes alone: nothing is stored twice.
--
-- naskah_letter_created: letters of the last weeks. naskah_disposition_sent, naskah_disposition_sent_for: what somebody sent and others
-- have still to do. naskah_disposition_received: what somebody got within a period. naskah_disposal_waiting: batches that wait for somebody.
--

CREATE INDEX naskah_letter_created ON naskah_letter (created_at, node_id);
CREATE INDEX naskah_disposition_sent ON naskah_disposition (sender, due, node_id) WHERE status IN ('unread', 'read');
CREATE INDEX naskah_disposition_sent_for ON naskah_disposition (sent_for, due, node_id) WHERE status IN ('unread', 'read');
CREATE INDEX naskah_disposition_received ON naskah_disposition (recipient, sent_at, node_id);
CREATE INDEX naskah_disposal_waiting ON naskah_disposal (state) WHERE state IN ('proposed', 'appraised');

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-15';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-15', 'Figures of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
