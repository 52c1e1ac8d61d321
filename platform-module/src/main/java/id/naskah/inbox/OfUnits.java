package id.naskah.inbox;

/** Letters of a user's units that are counted, by what is to be done with them. */
enum OfUnits {
  DRAFTS("l.status = 'draft'"),
  /** Open letters that nobody has passed on yet. */
  UNDISPOSED(
      "l.status = 'open' AND NOT EXISTS"
          + " (SELECT 1 FROM naskah_disposition d WHERE d.letter_id = l.node_id)"),
  /** One question mark: the day. */
  RECEIVED_TODAY("l.received_date = ?");

  private final String condition;

  OfUnits(String condition) {
    this.condition = condition;
  }

  /** Which rows of naskah_letter l are counted. */
  String condition() {
    return condition;
  }
}
