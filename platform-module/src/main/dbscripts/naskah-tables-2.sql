--
-- Dispositions.
--
-- naskah_disposition: one row a disposition, a copy of what its node says; inboxes and reminders read it.
-- naskah_event: what happened to a letter on its way, and who did it. Append only: the database refuses all else.
-- naskah_substitution: who acts for whom, from day to day.
--

CREATE TABLE naskah_disposition
(
   node_id INT8 NOT NULL,
   uuid VARCHAR(36) NOT NULL,
   letter_id INT8 NOT NULL,
   above_id INT8,
   recipient VARCHAR(320) NOT NULL,
   responsible BOOLEAN NOT NULL,
   status VARCHAR(10) NOT NULL,
   sender VARCHAR(255) NOT NULL,
   sent_for VARCHAR(320),
   sent_at TIMESTAMP WITH TIME ZONE NOT NULL,
   due DATE,
   instructions VARCHAR(2000),
   read_at TIMESTAMP WITH TIME ZONE,
   closed_at TIMESTAMP WITH TIME ZONE,
   PRIMARY KEY (node_id)
);
CREATE UNIQUE INDEX naskah_disposition_uuid ON naskah_disposition (uuid);
CREATE INDEX naskah_disposition_letter ON naskah_disposition (letter_id, node_id);
CREATE INDEX naskah_disposition_open ON naskah_disposition (recipient, due, node_id)
   WHERE status IN ('unread', 'read');
CREATE INDEX naskah_disposition_closed ON naskah_disposition (recipient, closed_at)
   WHERE status IN ('done', 'declined');
CREATE INDEX naskah_disposition_returned ON naskah_disposition (sender) WHERE status = 'declined';
CREATE INDEX naskah_disposition_returned_for ON naskah_disposition (sent_for) WHERE status = 'declined';
CREATE INDEX naskah_letter_open ON naskah_letter (unit, node_id) WHERE status = 'open';
CREATE INDEX naskah_disposition_due ON naskah_disposition (due, node_id) WHERE status IN ('unread', 'read');

CREATE TABLE naskah_event
(
   id BIGSERIAL NOT NULL,
   letter VARCHAR(36) NOT NULL,
   disposition VARCHAR(36),
   event VARCHAR(12) NOT NULL,
   recipient VARCHAR(320),
   done_by VARCHAR(255) NOT NULL,
   done_for VARCHAR(320),
   done_at TIMESTAMP WITH TIME ZONE NOT NULL,
   detail TEXT,
   PRIMARY KEY (id)
);
CREATE INDEX naskah_event_letter ON naskah_event (letter, id);
CREATE FUNCTION naskah_append_only() RETURNS trigger AS 'BEGIN RAISE EXCEPTION ''% is append only'', TG_TABLE_NAME; END' LANGUAGE plpgsql;
CREATE TRIGGER naskah_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON naskah_event
   FOR EACH STATEMENT EXECUTE PROCEDURE naskah_append_only();

CREATE TABLE naskah_substitution
(
   id BIGSERIAL NOT NULL,
   absent VARCHAR(320) NOT NULL,
   substitute VARCHAR(255) NOT NULL,
   capacity VARCHAR(3) NOT NULL CHECK (capacity IN ('plt', 'plh')),
   from_day DATE NOT NULL,
   until_day DATE NOT NULL,
   reason VARCHAR(1000),
   made_by VARCHAR(255) NOT NULL,
   made_at TIMESTAMP WITH TIME ZONE NOT NULL,
   ended_by VARCHAR(255),
   ended_at TIMESTAMP WITH TIME ZONE,
   PRIMARY KEY (id),
   CHECK (from_day <= until_day)
);
CREATE INDEX naskah_substitution_absent ON naskah_substitution (absent, until_day);
CREATE INDEX naskah_substitution_until ON naskah_substitution (until_day);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-2';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-2', 'Dispositions of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
