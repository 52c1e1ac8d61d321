package id.naskah.retention.report;

import id.naskah.platform.Messages;

/** A column of a report: its name in JSON, its heading, and what its cells hold. */
public enum ReportColumn {
  UNIT("unit", "naskah.report.unit", Kind.TEXT),
  EDITION("edition", "naskah.report.edition", Kind.TEXT),
  RULE("rule", "naskah.report.rule", Kind.TEXT),
  ACTION("action", "naskah.report.action", Kind.TEXT),
  LETTERS("letters", "naskah.report.letters", Kind.NUMBER),
  YEAR("year", "naskah.report.year", Kind.NUMBER),
  EARLIEST("earliest", "naskah.report.earliest", Kind.DAY),
  LATEST("latest", "naskah.report.latest", Kind.DAY),
  LETTER("letter", "naskah.report.letter", Kind.TEXT),
  DIRECTION("direction", "naskah.report.direction", Kind.TEXT),
  AGENDA_NUMBER("agendaNumber", "naskah.report.agendaNumber", Kind.NUMBER),
  AGENDA_YEAR("agendaYear", "naskah.report.agendaYear", Kind.NUMBER),
  LETTER_NUMBER("letterNumber", "naskah.report.letterNumber", Kind.TEXT),
  CLASSIFICATION("classification", "naskah.report.classification", Kind.TEXT),
  SECURITY("security", "naskah.report.security", Kind.TEXT),
  MASKED("masked", "naskah.report.masked", Kind.FLAG),
  SUBJECT("subject", "naskah.report.subject", Kind.TEXT),
  TRIGGER_DAY("triggerDay", "naskah.report.triggerDay", Kind.DAY),
  ACTIVE_UNTIL("activeUntil", "naskah.report.activeUntil", Kind.DAY),
  INACTIVE_UNTIL("inactiveUntil", "naskah.report.inactiveUntil", Kind.DAY),
  ELIGIBLE_ON("eligibleOn", "naskah.report.eligibleOn", Kind.DAY),
  DAYS_OVERDUE("daysOverdue", "naskah.report.daysOverdue", Kind.NUMBER),
  BATCH("batch", "naskah.report.batch", Kind.NUMBER),
  KIND("kind", "naskah.report.kind", Kind.TEXT),
  TITLE("title", "naskah.report.title", Kind.TEXT),
  STATE("state", "naskah.report.state", Kind.TEXT),
  PROPOSED_BY("proposedBy", "naskah.report.proposedBy", Kind.TEXT),
  PROPOSED_AT("proposedAt", "naskah.report.proposedAt", Kind.TIME),
  APPRAISED_BY("appraisedBy", "naskah.report.appraisedBy", Kind.TEXT),
  APPRAISED_AT("appraisedAt", "naskah.report.appraisedAt", Kind.TIME),
  APPROVED_BY("approvedBy", "naskah.report.approvedBy", Kind.TEXT),
  APPROVED_AT("approvedAt", "naskah.report.approvedAt", Kind.TIME),
  FINISHED_AT("finishedAt", "naskah.report.finishedAt", Kind.TIME),
  OPEN("open", "naskah.report.open", Kind.NUMBER),
  DESTROYED("destroyed", "naskah.report.destroyed", Kind.NUMBER),
  TRANSFERRED("transferred", "naskah.report.transferred", Kind.NUMBER),
  STAYED("stayed", "naskah.report.stayed", Kind.NUMBER),
  CERTIFICATE("certificate", "naskah.report.certificate", Kind.TEXT),
  CERTIFICATE_HASH("certificateSha256", "naskah.report.certificateSha256", Kind.TEXT),
  PACKAGE("package", "naskah.report.package", Kind.TEXT),
  PACKAGE_HASH("packageSha256", "naskah.report.packageSha256", Kind.TEXT),
  ARCHIVE_REFERENCE("archiveReference", "naskah.report.archiveReference", Kind.TEXT),
  HOLD("hold", "naskah.report.hold", Kind.NUMBER),
  REASON("reason", "naskah.report.reason", Kind.TEXT),
  REFERENCE("reference", "naskah.report.reference", Kind.TEXT),
  HOLD_OWNER("holdOwner", "naskah.report.holdOwner", Kind.TEXT),
  FROM_DAY("fromDay", "naskah.report.fromDay", Kind.DAY),
  REVIEW_ON("reviewOn", "naskah.report.reviewOn", Kind.DAY),
  SEAL("seal", "naskah.report.seal", Kind.NUMBER),
  SEALED_AT("sealedAt", "naskah.report.sealedAt", Kind.TIME),
  ENTRIES("entries", "naskah.report.entries", Kind.NUMBER),
  COVERED("covered", "naskah.report.covered", Kind.TEXT),
  OPEN_IDS("openIds", "naskah.report.openIds", Kind.TEXT),
  LAST_ENTRY("lastEntry", "naskah.report.lastEntry", Kind.NUMBER),
  ROOT("root", "naskah.report.root", Kind.TEXT);

  /**
   * What a cell holds: a String, a Long, a LocalDate, an Instant or a Boolean; null for nothing.
   */
  public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    TIME,
    FLAG
  }

  private final String code;
  private final String key;
  private final Kind kind;

  ReportColumn(String code, String key, Kind kind) {
    this.code = code;
    this.key = key;
    this.kind = kind;
  }

  /** The name of the field in JSON. */
  public String code() {
    return code;
  }

  public Kind kind() {
    return kind;
  }

  /** In the language of the one who asks. */
  public String heading() {
    return Messages.text(key);
  }
}
