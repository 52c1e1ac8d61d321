--
-- Codes by which anybody can check a letter, and what the public page says of it.
--
-- A row is about one immutable version of a letter. It holds nothing but what may be public, stays when the letter is gone, and has
-- the subject only as long as the letter is ordinary. The public page looks for codes in the column shown alone: it is empty until the
-- version is sealed, and as long as the letter is secret. So for the page such a letter is not there.
--

CREATE TABLE naskah_verification (
  id BIGSERIAL PRIMARY KEY,
  code VARCHAR(26) NOT NULL,
  shown VARCHAR(26),
  letter VARCHAR(36) NOT NULL,
  state VARCHAR(20) NOT NULL,
  number VARCHAR(255) NOT NULL,
  day DATE NOT NULL,
  office VARCHAR(250) NOT NULL,
  unit VARCHAR(250) NOT NULL,
  signatories VARCHAR(4000) NOT NULL,
  kind_english VARCHAR(250) NOT NULL,
  kind_indonesian VARCHAR(250) NOT NULL,
  subject TEXT,
  sha256 CHAR(64),
  size INT8,
  successor INT8 REFERENCES naskah_verification (id),
  issued_by VARCHAR(100) NOT NULL,
  issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
  sealed_by VARCHAR(100),
  sealed_at TIMESTAMP WITH TIME ZONE,
  ended_by VARCHAR(100),
  ended_at TIMESTAMP WITH TIME ZONE,
  ended_day DATE,
  reason VARCHAR(1000),
  gone_at TIMESTAMP WITH TIME ZONE,
  CONSTRAINT naskah_verification_code UNIQUE (code),
  CONSTRAINT naskah_verification_shown UNIQUE (shown),
  CONSTRAINT naskah_verification_own CHECK (shown IS NULL OR shown = code),
  CONSTRAINT naskah_verification_sealed CHECK ((sha256 IS NULL) = (size IS NULL) AND (sha256 IS NOT NULL OR shown IS NULL))
);
CREATE INDEX naskah_verification_letter ON naskah_verification (letter, id);
CREATE UNIQUE INDEX naskah_verification_open ON naskah_verification (letter) WHERE state IN ('prepared', 'genuine');
-- What was said of a sealed version stays said, and what has ended never begins again, whoever writes.
CREATE TRIGGER naskah_verification_kept BEFORE DELETE OR TRUNCATE ON naskah_verification
  FOR EACH STATEMENT EXECUTE PROCEDURE naskah_append_only();
CREATE TRIGGER naskah_verification_fixed BEFORE UPDATE ON naskah_verification
  FOR EACH ROW WHEN (
    (NEW.code, NEW.letter, NEW.issued_by, NEW.issued_at) IS DISTINCT FROM (OLD.code, OLD.letter, OLD.issued_by, OLD.issued_at)
    OR (OLD.sha256 IS NOT NULL AND (NEW.number, NEW.day, NEW.office, NEW.unit, NEW.signatories, NEW.sha256, NEW.size)
      IS DISTINCT FROM (OLD.number, OLD.day, OLD.office, OLD.unit, OLD.signatories, OLD.sha256, OLD.size))
    OR (OLD.state = 'genuine' AND NEW.state = 'prepared')
    OR (OLD.state IN ('revoked', 'superseded') AND NEW.state IN ('prepared', 'genuine')))
  EXECUTE PROCEDURE naskah_append_only();

-- How often each was checked on a day; 0 stands for codes that are not known, -1 for requests that came too fast.
CREATE TABLE naskah_verification_count (
  verification INT8 NOT NULL,
  day DATE NOT NULL,
  checks INT8 NOT NULL,
  PRIMARY KEY (verification, day)
);

DELETE FROM alf_applied_patch WHERE id = 'patch.naskah.tables-22';
INSERT INTO alf_applied_patch
  (id, description, fixes_from_schema, fixes_to_schema, applied_to_schema, target_schema, applied_on_date,
   applied_to_server, was_executed, succeeded, report)
VALUES
  ('patch.naskah.tables-22', 'Public check of Naskah', 0, 1000000, -1, 1000001, null, 'UNKNOWN', ${TRUE}, ${TRUE},
   'Script completed');
