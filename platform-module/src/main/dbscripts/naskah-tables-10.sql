--
-- naskah_reading: content that is just being read for its words or properties, noted before and taken away afterwards. What is left of a
-- server that died meanwhile was put aside at aside_at, and is not read again until somebody releases it. server: machine and place;
-- run: one start of it; seen_at: when that run last said that it lives. file: a node that has the content, once it is put aside.
--
CREATE TABLE naskah_reading
(
   id BIGSERIAL NOT NULL,
   url VARCHAR(255) NOT NULL,
   server VARCHAR(300) NOT NULL,
   run VARCHAR(36) NOT NULL,
   started_at TIMESTAMP WITH TIME ZONE NOT NULL,
   seen_at TIMESTAMP WITH TIME ZONE NOT NULL,
   aside_at TIMESTAMP WITH TIME ZONE,
   file VARCHAR(36),
   PRIMARY KEY (id)
);
CREATE INDEX naskah_reading_aside ON naskah_reading (url) WHERE aside_at IS NOT NULL;

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-10';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-10', 'Files that are read by Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
