--
-- Letters are found by parts of their numbers.
--
-- naskah_number_words: the letter's number and its agenda number, without and with its year, as words between slashes, such as
-- /B/235/ORG//ORG/INCOMING/2//ORG/INCOMING/2026/2/. What is no letter and no digit of ASCII parts words, and nothing else does: the same
-- as in id.naskah.search.NumberParts. Needs no extension: the index knows each word, and what words begin with.
--

CREATE FUNCTION naskah_number_words(number VARCHAR, series VARCHAR, year INT4, serial INT4) RETURNS TEXT AS
   $$SELECT '/' || coalesce(regexp_replace(number, '[!-/:-@[-`{-~[:space:]]+', '/', 'g'), '')
      || '//' || coalesce(upper(regexp_replace(series, '[!-/:-@[-`{-~[:space:]]+', '/', 'g')) || '/' || CAST(serial AS TEXT)
      || '//' || upper(regexp_replace(series, '[!-/:-@[-`{-~[:space:]]+', '/', 'g'))
      || '/' || CAST(year AS TEXT) || '/' || CAST(serial AS TEXT), '') || '/'$$ LANGUAGE sql IMMUTABLE;

CREATE INDEX naskah_letter_words ON naskah_letter USING gin (array_to_tsvector(array_remove(string_to_array(
   naskah_number_words(number_key, series, agenda_year, agenda_number), '/'), '')));

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-14';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-14', 'Parts of numbers of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
