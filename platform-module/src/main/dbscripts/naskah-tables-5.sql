--
-- The audit.
--
-- naskah_audit: what happened, to what, when, by whom. The entries about one thing are a chain: each holds the hash of the one
-- before, position by position. Append only. docs/audit.md says over what the hash is.
-- naskah_seal: one root over all entries that no seal had covered, and over the seal before. covered: their ids, as ranges.
-- open_ids: ids up to last_entry of transactions that were not committed; such as come later are in a later seal. leaves: the
-- first eight bytes of the hash of each covered entry, in the order of their ids, to tell which one was changed. Append only.
-- naskah_finding: what a check (a task) found wrong.
--

CREATE TABLE naskah_audit
(
   id BIGSERIAL NOT NULL,
   about TEXT NOT NULL,
   position INT4 NOT NULL,
   done_at TIMESTAMP WITH TIME ZONE NOT NULL,
   done_by TEXT NOT NULL,
   event TEXT NOT NULL,
   previous BYTEA,
   hash BYTEA NOT NULL,
   PRIMARY KEY (id),
   CONSTRAINT naskah_audit_chain UNIQUE (about, position)
);
CREATE TRIGGER naskah_audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON naskah_audit
   FOR EACH STATEMENT EXECUTE PROCEDURE naskah_append_only();

CREATE TABLE naskah_seal
(
   id INT8 NOT NULL,
   sealed_at TIMESTAMP WITH TIME ZONE NOT NULL,
   entries INT4 NOT NULL,
   last_entry INT8 NOT NULL,
   covered TEXT NOT NULL,
   open_ids TEXT NOT NULL,
   leaves BYTEA NOT NULL,
   previous BYTEA,
   root BYTEA NOT NULL,
   PRIMARY KEY (id)
);
CREATE TRIGGER naskah_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON naskah_seal
   FOR EACH STATEMENT EXECUTE PROCEDURE naskah_append_only();

CREATE TABLE naskah_finding
(
   task_id INT8 NOT NULL,
   position INT4 NOT NULL,
   kind VARCHAR(20) NOT NULL,
   entry INT8,
   seal INT8,
   about TEXT,
   PRIMARY KEY (task_id, position)
);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-5';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-5', 'Audit of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
