package id.naskah.retention.clock;

/** Why there is no day on which a record may go. */
public enum Never {
  /** The letter is open, or was opened again; nothing of an open letter ends. */
  NOT_SETTLED,
  NO_CLASSIFICATION,
  /** No edition of the schedule is in force. */
  NO_EDITION,
  /** The edition says nothing about this classification and kind. */
  NO_RULE,
  /** The rule counts from a date that the letter does not have. */
  NO_DATE,
  /** The rule counts from an event that nobody has declared. */
  NOT_DECLARED,
  /** The record lies in a dossier that is open. */
  DOSSIER_OPEN,
  /** The record lies in a dossier, and the dossier, or another letter in it, has no date. */
  DOSSIER
}
