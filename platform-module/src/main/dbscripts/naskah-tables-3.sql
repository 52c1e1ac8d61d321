--
-- Telling people.
--
-- naskah_message: who is to be told what, queued in the transaction of the event; e-mail goes out from it. The unique key
-- is what keeps anybody from being told the same thing twice.
-- naskah_sweep: how far a sweep has come, so that one that was cut off goes on from there.
--

CREATE TABLE naskah_message
(
   id BIGSERIAL NOT NULL,
   person VARCHAR(255) NOT NULL,
   occasion VARCHAR(10) NOT NULL,
   letter VARCHAR(36) NOT NULL,
   disposition VARCHAR(36) NOT NULL DEFAULT '',
   day DATE NOT NULL,
   due DATE,
   done_by VARCHAR(255),
   not_before TIMESTAMP WITH TIME ZONE NOT NULL,
   created_at TIMESTAMP WITH TIME ZONE NOT NULL,
   state VARCHAR(7) NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'dropped')),
   batch VARCHAR(36),
   attempts INT4 NOT NULL DEFAULT 0,
   changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
   in_feed BOOLEAN NOT NULL,
   PRIMARY KEY (id),
   CONSTRAINT naskah_message_once UNIQUE (disposition, letter, occasion, person, day)
);
CREATE INDEX naskah_message_waiting ON naskah_message (not_before) WHERE state = 'waiting';
CREATE INDEX naskah_message_person ON naskah_message (person, id) WHERE state = 'waiting';
CREATE INDEX naskah_message_sending ON naskah_message (batch) WHERE state = 'sending';
CREATE INDEX naskah_message_over ON naskah_message (changed_at) WHERE state IN ('sent', 'dropped');
CREATE INDEX naskah_message_feed ON naskah_message (id) WHERE NOT in_feed;

CREATE TABLE naskah_sweep
(
   name VARCHAR(40) NOT NULL,
   day DATE NOT NULL,
   due DATE NOT NULL,
   node_id INT8 NOT NULL,
   PRIMARY KEY (name)
);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-3';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-3', 'Telling of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
