package id.naskah.configuration;

/** Whether what the rows of a file name of the other files is there. */
final class References {
  /** What a cell says that means all of them. */
  private static final String ANY = "*";

  private final OtherFiles all;
  private final Problems problems;

  /**
   * Looks into a configuration that is about to be in force.
   *
   * @param problems notes what a row names and nothing holds
   */
  References(OtherFiles all, Problems problems) {
    this.all = all;
    this.problems = problems;
  }

  /** A cell with the code of a unit, or for all. */
  void unit(long line, String code) {
    if (!ANY.equals(code)) {
      unit(new Place(line, "unit"), code);
    }
  }

  /** A cell with the code of a kind, or for all. */
  void kind(long line, String code) {
    if (!ANY.equals(code)) {
      problems.addUnlessKnown(
          new Place(line, "kind"), code, all.kinds().keySet(), "naskah.kind.unknown");
    }
  }

  /** A cell with the code of a classification, or for all. */
  void classification(long line, String code) {
    if (!ANY.equals(code) && !all.classification().contains(code)) {
      problems.add(new Place(line, "classification"), "naskah.classification.unknown", code);
    }
  }

  void instruction(long line, String code) {
    problems.addUnlessKnown(
        new Place(line, "instructions"),
        code,
        all.instructions().keySet(),
        "naskah.instruction.unknown");
  }

  /** Users are looked for when the file is read: they are not configuration. */
  void recipient(Place place, Recipient recipient) {
    if (recipient.kind() == Recipient.Kind.UNIT) {
      unit(place, recipient.code());
    } else if (recipient.kind() == Recipient.Kind.POSITION) {
      problems.addUnlessKnown(
          place, recipient.code(), all.positions().keySet(), "naskah.position.unknown");
    }
  }

  private void unit(Place place, String code) {
    problems.addUnlessKnown(place, code, all.units().keySet(), "naskah.unit.unknown");
  }
}
