package id.naskah.paper;

/** The printed words of a disposition sheet. */
public enum Label {
  TITLE,
  DIRECTION,
  LETTER_NUMBER,
  AGENDA_NUMBER,
  LETTER_DATE,
  RECEIVED_DATE,
  SENDER,
  SUBJECT,
  URGENCY,
  SECURITY,
  CLASSIFICATION,
  /** Above those to whom the letter was passed on first. */
  PASSED_TO,
  /** Above the instructions. */
  PLEASE,
  NOTE,
  /** Above the tree. */
  WAY,
  RECIPIENT,
  INSTRUCTIONS,
  DUE_DATE,
  STATUS,
  RESPONSIBLE,
  INFORMED,
  VERIFICATION,
  /** Number of this page {@code {0}} of {@code {1}}. */
  PAGE,
  /** Said at the foot when a character was missing from the font and is a square. */
  LACKING
}
