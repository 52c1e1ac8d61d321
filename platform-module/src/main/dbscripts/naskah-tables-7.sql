--
-- naskah_folder: which node is the folder of a unit, by its id, so that no other name hides it. Correspondence itself has
-- the empty unit.
--
CREATE TABLE naskah_folder
(
   unit VARCHAR(60) NOT NULL,
   uuid VARCHAR(36) NOT NULL,
   PRIMARY KEY (unit)
);
CREATE UNIQUE INDEX naskah_folder_uuid ON naskah_folder (uuid);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-7';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-7', 'Folders of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
