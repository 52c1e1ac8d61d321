--
-- Letters that somebody has signed in one go, and what became of each: waiting, signed, refused, unknown, cancelled.
--

CREATE TABLE naskah_selection (
  id BIGSERIAL PRIMARY KEY,
  language VARCHAR(10) NOT NULL,
  asked_by VARCHAR(100) NOT NULL,
  asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
  cancelled_at TIMESTAMP WITH TIME ZONE,
  task_id INT8
);
CREATE INDEX naskah_selection_asked ON naskah_selection (asked_by, id);

CREATE TABLE naskah_selected_letter (
  selection_id INT8 NOT NULL REFERENCES naskah_selection (id),
  place INT4 NOT NULL,
  letter VARCHAR(36) NOT NULL,
  seen VARCHAR(64) NOT NULL,
  state VARCHAR(20) NOT NULL,
  number VARCHAR(255),
  reason VARCHAR(1000),
  ended_at TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (selection_id, place)
);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-25';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-25', 'Selections of letters of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
