package id.naskah.retention.schedule;

/** What a row says, column by column, and where it is noted that something in it is wrong. */
interface ScheduleCells {
  /** The text in a column; empty where there is none. */
  String cell(ScheduleColumn column);

  /** What a rule counts from, by the column for that; null where nothing is said. */
  Trigger trigger();

  /** Notes what is wrong. */
  void problem(String key, Object... arguments);
}
