--
-- naskah_person_word: the words by which a person is found, from names, login and number of staff, in small letters without accents.
-- In the order of code points, so that those that begin alike stand beside each other whatever the database's language is.
--
CREATE TABLE naskah_person_word
(
   node_id INT8 NOT NULL,
   word VARCHAR(100) COLLATE "C" NOT NULL,
   login VARCHAR(1024) COLLATE "C" NOT NULL,
   PRIMARY KEY (node_id, word)
);
CREATE INDEX naskah_person_word_word ON naskah_person_word (word, login, node_id);

-- Whom somebody passed letters on to last.
CREATE INDEX naskah_disposition_lately ON naskah_disposition (sender, sent_at, node_id);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-12';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-12', 'Words by which Naskah finds people', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
