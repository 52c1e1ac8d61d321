package id.naskah.retention.schedule;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which column stands where in one file. */
record ScheduleHeading(Map<ScheduleColumn, Integer> places, int width) {
  /** Understands the first line; nothing, and problems, where that fails. */
  static Optional<ScheduleHeading> of(
      long line, List<String> headings, List<ScheduleProblem> problems) {
    Map<ScheduleColumn, Integer> places = new EnumMap<>(ScheduleColumn.class);
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i);
      Optional<ScheduleColumn> column = ScheduleColumn.of(heading);
      if (column.isEmpty()) {
        problems.add(
            ScheduleProblem.file(
                line, "naskah.schedule.heading", heading, ScheduleColumn.accepted()));
      } else if (places.putIfAbsent(column.get(), i) != null) {
        problems.add(ScheduleProblem.file(line, "naskah.schedule.headingTwice", heading));
      }
    }
    require(line, places, problems, ScheduleColumn.CODE, ScheduleColumn.NUMBER);
    require(line, places, problems, ScheduleColumn.RECORD, ScheduleColumn.RECORD);
    require(line, places, problems, ScheduleColumn.ACTIVE, ScheduleColumn.ACTIVE);
    require(line, places, problems, ScheduleColumn.INACTIVE, ScheduleColumn.INACTIVE);
    require(line, places, problems, ScheduleColumn.REMARKS, ScheduleColumn.ACTION);
    return problems.isEmpty()
        ? Optional.of(new ScheduleHeading(places, headings.size()))
        : Optional.empty();
  }

  private static void require(
      long line,
      Map<ScheduleColumn, Integer> places,
      List<ScheduleProblem> problems,
      ScheduleColumn column,
      ScheduleColumn instead) {
    if (!places.containsKey(column) && !places.containsKey(instead)) {
      problems.add(ScheduleProblem.file(line, "naskah.schedule.headingMissing", column.shown()));
    }
  }

  boolean has(ScheduleColumn column) {
    return places.containsKey(column);
  }

  /** The cell of a row; empty where there is none. */
  String cell(ScheduleColumn column, List<String> cells) {
    Integer place = places.get(column);
    return place == null || place >= cells.size() ? "" : cells.get(place);
  }
}
