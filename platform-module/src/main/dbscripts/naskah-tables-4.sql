--
-- Records and retention.
--
-- naskah_task: work in the background, with how far it has come, so that it can be cut off anywhere and goes on from there.
--

CREATE TABLE naskah_task
(
   id BIGSERIAL NOT NULL,
   kind VARCHAR(40) NOT NULL,
   parameters TEXT NOT NULL,
   state VARCHAR(8) NOT NULL CHECK (state IN ('waiting', 'paused', 'done', 'failed')),
   place INT8 NOT NULL DEFAULT 0,
   done_items INT8 NOT NULL DEFAULT 0,
   failed_items INT8 NOT NULL DEFAULT 0,
   asked_by VARCHAR(255) NOT NULL,
   asked_at TIMESTAMP WITH TIME ZONE NOT NULL,
   changed_at TIMESTAMP WITH TIME ZONE NOT NULL,
   remark VARCHAR(1000),
   PRIMARY KEY (id)
);
CREATE INDEX naskah_task_waiting ON naskah_task (id) WHERE state = 'waiting';

--
-- naskah_retention: one row a record (a letter that is settled or void), a copy of what its node says about its dates, with
-- what makes the due ones quick to find. No date: never.
--
CREATE TABLE naskah_retention
(
   node_id INT8 NOT NULL,
   uuid VARCHAR(36) NOT NULL,
   edition VARCHAR(40),
   rule VARCHAR(80),
   trigger_day DATE,
   active_until DATE,
   inactive_until DATE,
   own_action VARCHAR(10),
   own_eligible_on DATE,
   action VARCHAR(10),
   eligible_on DATE,
   found_on DATE,
   batch_id INT8,
   PRIMARY KEY (node_id)
);
CREATE UNIQUE INDEX naskah_retention_uuid ON naskah_retention (uuid);
CREATE INDEX naskah_retention_due ON naskah_retention (eligible_on, node_id)
   WHERE batch_id IS NULL AND eligible_on IS NOT NULL;
CREATE INDEX naskah_retention_fresh ON naskah_retention (eligible_on, node_id)
   WHERE found_on IS NULL AND eligible_on IS NOT NULL;
CREATE INDEX naskah_retention_batch ON naskah_retention (batch_id) WHERE batch_id IS NOT NULL;

--
-- naskah_dossier: one row a dossier, a copy of what its node says. naskah_filed: which letter lies in which dossier.
--
CREATE TABLE naskah_dossier
(
   node_id INT8 NOT NULL,
   uuid VARCHAR(36) NOT NULL,
   unit VARCHAR(60) NOT NULL,
   classification VARCHAR(60),
   opened_on DATE NOT NULL,
   closed_on DATE,
   edition VARCHAR(40),
   rule VARCHAR(80),
   trigger_day DATE,
   active_until DATE,
   inactive_until DATE,
   own_action VARCHAR(10),
   own_eligible_on DATE,
   action VARCHAR(10),
   eligible_on DATE,
   PRIMARY KEY (node_id)
);
CREATE UNIQUE INDEX naskah_dossier_uuid ON naskah_dossier (uuid);
CREATE INDEX naskah_dossier_unit ON naskah_dossier (unit, node_id);

CREATE TABLE naskah_filed
(
   letter_id INT8 NOT NULL,
   dossier_id INT8 NOT NULL,
   filed_by VARCHAR(255) NOT NULL,
   filed_at TIMESTAMP WITH TIME ZONE NOT NULL,
   PRIMARY KEY (letter_id)
);
CREATE INDEX naskah_filed_dossier ON naskah_filed (dossier_id, letter_id);

--
-- naskah_declaration: which event was declared, for what, by whom and on what evidence. Append only.
--
CREATE TABLE naskah_declaration
(
   id BIGSERIAL NOT NULL,
   event VARCHAR(60) NOT NULL,
   day DATE NOT NULL,
   target VARCHAR(8) NOT NULL CHECK (target IN ('letter', 'dossier', 'query')),
   target_id VARCHAR(2000) NOT NULL,
   evidence VARCHAR(1000) NOT NULL,
   declared_by VARCHAR(255) NOT NULL,
   declared_at TIMESTAMP WITH TIME ZONE NOT NULL,
   task_id INT8,
   PRIMARY KEY (id)
);
CREATE INDEX naskah_declaration_target ON naskah_declaration (target, target_id, id) WHERE target <> 'query';
CREATE TRIGGER naskah_declaration_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON naskah_declaration
   FOR EACH STATEMENT EXECUTE PROCEDURE naskah_append_only();

--
-- naskah_hold: what stops every disposal, until it is released. conditions: of a hold on a query, as it was written.
-- naskah_held: letters and dossiers under it by name. naskah_hold_event: what happened to it. Append only.
--
CREATE TABLE naskah_hold
(
   id BIGSERIAL NOT NULL,
   reason VARCHAR(1000) NOT NULL,
   reference VARCHAR(255),
   owner VARCHAR(255) NOT NULL,
   from_day DATE NOT NULL,
   review_on DATE,
   conditions VARCHAR(2000),
   placed_by VARCHAR(255) NOT NULL,
   placed_at TIMESTAMP WITH TIME ZONE NOT NULL,
   released_by VARCHAR(255),
   released_at TIMESTAMP WITH TIME ZONE,
   release_reason VARCHAR(1000),
   PRIMARY KEY (id)
);
CREATE INDEX naskah_hold_queries ON naskah_hold (id) WHERE conditions IS NOT NULL AND released_at IS NULL;

CREATE TABLE naskah_held
(
   node_id INT8 NOT NULL,
   hold_id INT8 NOT NULL REFERENCES naskah_hold (id),
   kind VARCHAR(7) NOT NULL CHECK (kind IN ('letter', 'dossier')),
   added_by VARCHAR(255) NOT NULL,
   added_at TIMESTAMP WITH TIME ZONE NOT NULL,
   PRIMARY KEY (node_id, hold_id)
);
CREATE INDEX naskah_held_hold ON naskah_held (hold_id, node_id);

CREATE TABLE naskah_hold_event
(
   id BIGSERIAL NOT NULL,
   hold_id INT8 NOT NULL,
   event VARCHAR(12) NOT NULL,
   node VARCHAR(36),
   done_by VARCHAR(255) NOT NULL,
   done_at TIMESTAMP WITH TIME ZONE NOT NULL,
   detail VARCHAR(1000),
   PRIMARY KEY (id)
);
CREATE INDEX naskah_hold_event_hold ON naskah_hold_event (hold_id, id);
CREATE TRIGGER naskah_hold_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON naskah_hold_event
   FOR EACH STATEMENT EXECUTE PROCEDURE naskah_append_only();

--
-- naskah_amendment: corrections of records, with the value that was there before. Append only.
-- naskah_trash: attachments that were deleted into the trash, whence the end of their letter removes them too.
--
CREATE TABLE naskah_amendment
(
   id BIGSERIAL NOT NULL,
   letter VARCHAR(36) NOT NULL,
   field VARCHAR(60) NOT NULL,
   old_value TEXT,
   new_value TEXT,
   reason VARCHAR(1000) NOT NULL,
   done_by VARCHAR(255) NOT NULL,
   done_at TIMESTAMP WITH TIME ZONE NOT NULL,
   PRIMARY KEY (id)
);
CREATE INDEX naskah_amendment_letter ON naskah_amendment (letter, id);
CREATE TRIGGER naskah_amendment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON naskah_amendment
   FOR EACH STATEMENT EXECUTE PROCEDURE naskah_append_only();

CREATE TABLE naskah_trash
(
   letter_id INT8 NOT NULL,
   uuid VARCHAR(36) NOT NULL,
   PRIMARY KEY (letter_id, uuid)
);

--
-- naskah_disposal: batches of records to be destroyed, or transferred to the archive.
-- naskah_disposal_item: what is in them, how each was appraised and what became of it. amended: the last amendment that
-- the approver knew of. remains: what was found of a destroyed one when it was looked for; nothing is as it should be.
-- naskah_stub: what stays of a record that is gone. Append only.
-- naskah_shred: files whose records are gone, until they are gone too.
--
CREATE TABLE naskah_disposal
(
   id BIGSERIAL NOT NULL,
   kind VARCHAR(8) NOT NULL CHECK (kind IN ('destroy', 'transfer')),
   title VARCHAR(255) NOT NULL,
   state VARCHAR(12) NOT NULL,
   scope TEXT NOT NULL,
   proposed_by VARCHAR(255) NOT NULL,
   proposed_at TIMESTAMP WITH TIME ZONE NOT NULL,
   appraised_by VARCHAR(255),
   appraised_at TIMESTAMP WITH TIME ZONE,
   approved_by VARCHAR(255),
   approved_at TIMESTAMP WITH TIME ZONE,
   finished_at TIMESTAMP WITH TIME ZONE,
   task_id INT8,
   remark VARCHAR(1000),
   certificate VARCHAR(36),
   certificate_hash VARCHAR(64),
   certificate_csv VARCHAR(36),
   certificate_csv_hash VARCHAR(64),
   package VARCHAR(36),
   package_hash VARCHAR(64),
   sent_by VARCHAR(255),
   sent_at TIMESTAMP WITH TIME ZONE,
   received_by VARCHAR(255),
   received_at TIMESTAMP WITH TIME ZONE,
   archive_reference VARCHAR(255),
   PRIMARY KEY (id)
);

CREATE TABLE naskah_disposal_item
(
   batch_id INT8 NOT NULL REFERENCES naskah_disposal (id),
   position INT4 NOT NULL,
   node_id INT8 NOT NULL,
   uuid VARCHAR(36) NOT NULL,
   edition VARCHAR(40),
   rule VARCHAR(80),
   eligible_on DATE,
   action VARCHAR(10),
   amended INT8,
   decision VARCHAR(10) CHECK (decision IN ('destroy', 'keep', 'permanent')),
   keep_until DATE,
   reason VARCHAR(1000),
   decided_by VARCHAR(255),
   decided_at TIMESTAMP WITH TIME ZONE,
   outcome VARCHAR(12),
   outcome_reason VARCHAR(1000),
   sha256 VARCHAR(64),
   done_at TIMESTAMP WITH TIME ZONE,
   verified_at TIMESTAMP WITH TIME ZONE,
   remains VARCHAR(1000),
   PRIMARY KEY (batch_id, position),
   CONSTRAINT naskah_disposal_item_once UNIQUE (batch_id, node_id)
);
CREATE INDEX naskah_disposal_item_open ON naskah_disposal_item (batch_id, position) WHERE outcome IS NULL;
CREATE INDEX naskah_disposal_item_uuid ON naskah_disposal_item (uuid);

CREATE TABLE naskah_stub
(
   uuid VARCHAR(36) NOT NULL,
   batch_id INT8 NOT NULL,
   position INT4 NOT NULL,
   metadata TEXT NOT NULL,
   sha256 VARCHAR(64),
   gone_at TIMESTAMP WITH TIME ZONE NOT NULL,
   PRIMARY KEY (uuid)
);
CREATE TRIGGER naskah_stub_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON naskah_stub
   FOR EACH STATEMENT EXECUTE PROCEDURE naskah_append_only();

CREATE TABLE naskah_shred
(
   batch_id INT8 NOT NULL,
   position INT4 NOT NULL,
   url VARCHAR(255) NOT NULL,
   failure VARCHAR(1000),
   PRIMARY KEY (batch_id, position, url)
);

--
-- naskah_transfer: what the records in the package of a batch were when they were packed: a hash of all that is told of each.
--
CREATE TABLE naskah_transfer
(
   batch_id INT8 NOT NULL REFERENCES naskah_disposal (id),
   position INT4 NOT NULL,
   fingerprint VARCHAR(64) NOT NULL,
   PRIMARY KEY (batch_id, position)
);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-4';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-4', 'Retention of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
