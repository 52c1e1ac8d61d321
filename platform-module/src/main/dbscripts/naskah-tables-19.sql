--
-- Levels that are raised of many letters at once.
--
-- Whoever asked for it is the only one who sees it. It is about letters that were there then, so it keeps how far the nodes went. The same asked
-- for again while it goes on is the same. Of a letter that could not be raised the reason is kept, in the language of who asked.
--

CREATE TABLE naskah_raising (
  id BIGSERIAL PRIMARY KEY,
  conditions VARCHAR(6000) NOT NULL,
  level VARCHAR(20) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  language VARCHAR(10) NOT NULL,
  last_node INT8 NOT NULL,
  asked_by VARCHAR(100) NOT NULL,
  asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP WITH TIME ZONE,
  task_id INT8
);
CREATE UNIQUE INDEX naskah_raising_open ON naskah_raising (asked_by, level, md5(conditions)) WHERE ended_at IS NULL;
CREATE INDEX naskah_raising_of ON naskah_raising (asked_by, id);

CREATE TABLE naskah_raising_refusal (
  raising_id INT8 NOT NULL,
  node_id INT8 NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  CONSTRAINT naskah_raising_refusal_pk PRIMARY KEY (raising_id, node_id)
);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-19';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-19', 'Levels raised of many letters', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
