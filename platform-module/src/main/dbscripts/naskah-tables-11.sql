--
-- The agenda book.
--
-- naskah_number: a reserved number that no letter will get is given up, with a reason.
-- naskah_agenda_closing: a month of the book of one unit and direction, closed and signed: who, when, and the SHA-256 over its rows.
-- naskah_agenda_row: what the book said of each number when it was closed. docs/agenda.md says over what the hash is.
-- naskah_agenda_correction: what came after that. field: what of the letter was changed, or "row" for one that was added.
-- All three are append only: the database refuses all else.
--
ALTER TABLE naskah_number DROP CONSTRAINT naskah_number_event_check;
ALTER TABLE naskah_number ADD CONSTRAINT naskah_number_event_check
   CHECK (event IN ('reserved', 'issued', 'voided', 'givenUp'));

CREATE TABLE naskah_agenda_closing
(
   id BIGSERIAL NOT NULL,
   unit VARCHAR(60) NOT NULL,
   direction VARCHAR(10) NOT NULL,
   month DATE NOT NULL,
   numbers INT4 NOT NULL,
   sha256 CHAR(64) NOT NULL,
   closed_by VARCHAR(255) NOT NULL,
   closed_at TIMESTAMP WITH TIME ZONE NOT NULL,
   PRIMARY KEY (id),
   CONSTRAINT naskah_agenda_closing_once UNIQUE (unit, direction, month)
);
CREATE TRIGGER naskah_agenda_closing_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON naskah_agenda_closing
   FOR EACH STATEMENT EXECUTE PROCEDURE naskah_append_only();

CREATE TABLE naskah_agenda_row
(
   closing_id INT8 NOT NULL,
   series VARCHAR(120) NOT NULL,
   year INT4 NOT NULL,
   serial INT4 NOT NULL,
   state VARCHAR(10) NOT NULL,
   letter VARCHAR(36),
   day DATE,
   letter_number VARCHAR(255),
   letter_date DATE,
   party TEXT,
   subject TEXT,
   kind VARCHAR(60),
   reason VARCHAR(1000),
   PRIMARY KEY (closing_id, series, year, serial),
   CONSTRAINT naskah_agenda_row_closing FOREIGN KEY (closing_id) REFERENCES naskah_agenda_closing (id)
      DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX naskah_agenda_row_letter ON naskah_agenda_row (letter) WHERE letter IS NOT NULL;
CREATE TRIGGER naskah_agenda_row_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON naskah_agenda_row
   FOR EACH STATEMENT EXECUTE PROCEDURE naskah_append_only();

CREATE TABLE naskah_agenda_correction
(
   id BIGSERIAL NOT NULL,
   closing_id INT8 NOT NULL REFERENCES naskah_agenda_closing (id),
   letter VARCHAR(36) NOT NULL,
   series VARCHAR(120) NOT NULL,
   year INT4 NOT NULL,
   serial INT4 NOT NULL,
   field VARCHAR(20) NOT NULL,
   old_value TEXT,
   new_value TEXT,
   done_by VARCHAR(255) NOT NULL,
   done_at TIMESTAMP WITH TIME ZONE NOT NULL,
   PRIMARY KEY (id)
);
CREATE INDEX naskah_agenda_correction_letter ON naskah_agenda_correction (letter, id);
CREATE INDEX naskah_agenda_correction_closing ON naskah_agenda_correction (closing_id, id);
CREATE TRIGGER naskah_agenda_correction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON naskah_agenda_correction
   FOR EACH STATEMENT EXECUTE PROCEDURE naskah_append_only();

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-11';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-11', 'Agenda book of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
