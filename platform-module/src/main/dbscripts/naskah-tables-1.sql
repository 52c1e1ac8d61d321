--
-- Naskah's own tables, for what a node cannot give: a row lock and a unique key for every number,
-- and lists that cost the same however large the archive is.
--
-- naskah_series, naskah_number: the ledger. Append only; written in the transaction of the letter.
-- naskah_letter: one row a letter, a copy of what its node says; can be rebuilt from the nodes.
--

CREATE TABLE naskah_series
(
   id BIGSERIAL NOT NULL,
   name VARCHAR(120) NOT NULL,
   year INT4 NOT NULL,
   last_serial INT4 NOT NULL,
   PRIMARY KEY (id),
   CONSTRAINT naskah_series_name UNIQUE (name, year)
);

CREATE TABLE naskah_number
(
   series_id INT8 NOT NULL REFERENCES naskah_series (id),
   serial INT4 NOT NULL,
   event VARCHAR(10) NOT NULL CHECK (event IN ('reserved', 'issued', 'voided')),
   letter VARCHAR(36),
   number_text VARCHAR(255),
   done_by VARCHAR(255) NOT NULL,
   done_at TIMESTAMP WITH TIME ZONE NOT NULL,
   reason VARCHAR(1000),
   PRIMARY KEY (series_id, serial, event)
);
CREATE UNIQUE INDEX naskah_number_letter ON naskah_number (letter) WHERE event = 'issued';

CREATE TABLE naskah_letter
(
   node_id INT8 NOT NULL,
   uuid VARCHAR(36) NOT NULL,
   direction VARCHAR(10),
   kind VARCHAR(60),
   unit VARCHAR(60),
   status VARCHAR(10) NOT NULL,
   urgency VARCHAR(20),
   security VARCHAR(20),
   classification VARCHAR(60),
   series VARCHAR(120),
   agenda_year INT4,
   agenda_number INT4,
   letter_number VARCHAR(255),
   number_key VARCHAR(255),
   sender_key VARCHAR(300),
   letter_date DATE,
   received_date DATE,
   created_at TIMESTAMP WITH TIME ZONE NOT NULL,
   created_by VARCHAR(255) NOT NULL,
   owner VARCHAR(255) NOT NULL,
   PRIMARY KEY (node_id)
);
CREATE UNIQUE INDEX naskah_letter_uuid ON naskah_letter (uuid);
CREATE UNIQUE INDEX naskah_letter_agenda ON naskah_letter (series, agenda_year, agenda_number);
CREATE INDEX naskah_letter_number ON naskah_letter (number_key varchar_pattern_ops);
CREATE INDEX naskah_letter_unit ON naskah_letter (unit, node_id);
CREATE INDEX naskah_letter_status ON naskah_letter (status, node_id);
CREATE INDEX naskah_letter_class ON naskah_letter (classification, node_id);
CREATE INDEX naskah_letter_received ON naskah_letter (received_date, node_id);
CREATE INDEX naskah_letter_dated ON naskah_letter (letter_date, node_id);
CREATE INDEX naskah_letter_owner ON naskah_letter (owner, node_id);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-1';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-1', 'Tables of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
