--
-- Title:      Naskah, version 0.1: content that letters no longer have
-- Database:   PostgreSQL
--
-- naskah_earlier_content: where content lies, or lay, that a letter, an attachment, a file of a report or a preview of these had
-- before it was replaced or deleted. It is destroyed with the letter. Written only then: registering a letter adds nothing.
--
CREATE TABLE naskah_earlier_content
(
   letter VARCHAR(36) NOT NULL,
   url VARCHAR(255) NOT NULL,
   noted_at TIMESTAMP WITH TIME ZONE NOT NULL,
   PRIMARY KEY (letter, url)
);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-6';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-6', 'Earlier content of letters', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
