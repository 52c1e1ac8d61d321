--
-- To whom letters of the office were sent, and on which way; a row for each, which stays.
--
-- A unit of the office has a letter once: then its own incoming letter stands in arrived. A row of e-mail waits until the mail server has taken it;
-- while it is with the server its reference says with which mail, so that what was cut off is sent again as the same one.
--

CREATE TABLE naskah_sending (
  id BIGSERIAL PRIMARY KEY,
  letter VARCHAR(36) NOT NULL,
  way VARCHAR(20) NOT NULL,
  recipient VARCHAR(300),
  copy BOOLEAN NOT NULL,
  receipt VARCHAR(100),
  note VARCHAR(1000),
  state VARCHAR(20) NOT NULL,
  sent_by VARCHAR(100) NOT NULL,
  sent_at TIMESTAMP WITH TIME ZONE NOT NULL,
  arrived VARCHAR(36),
  delivered_on DATE,
  received_by VARCHAR(300),
  changed_by VARCHAR(100),
  changed_at TIMESTAMP WITH TIME ZONE,
  attempts INT4 NOT NULL,
  not_before TIMESTAMP WITH TIME ZONE,
  reference VARCHAR(36),
  failure VARCHAR(1000),
  CONSTRAINT naskah_sending_arrived CHECK ((arrived IS NULL) = (way <> 'unit')),
  CONSTRAINT naskah_sending_recipient CHECK ((recipient IS NULL) = (way = 'taken'))
);
CREATE INDEX naskah_sending_letter ON naskah_sending (letter, id);
CREATE UNIQUE INDEX naskah_sending_unit ON naskah_sending (letter, recipient) WHERE way = 'unit';
CREATE UNIQUE INDEX naskah_sending_address ON naskah_sending (letter, lower(recipient)) WHERE way = 'email' AND state <> 'cancelled';
CREATE UNIQUE INDEX naskah_sending_came ON naskah_sending (arrived);
CREATE INDEX naskah_sending_waiting ON naskah_sending (not_before, id) WHERE state IN ('waiting', 'sending');

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-23';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-23', 'Sending of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
