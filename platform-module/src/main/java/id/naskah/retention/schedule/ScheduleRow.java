package id.naskah.retention.schedule;

import id.naskah.configuration.Codes;
import id.naskah.configuration.CsvLines;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One row of the file of an edition; notes what is wrong with it. */
final class ScheduleRow implements ScheduleCells {
  /** The longest period that anybody means. */
  static final int MOST_YEARS = 100;

  private static final int LONGEST = 500;
  private static final Set<String> NOTHING = Set.of("", "-");
  private static final Set<String> YES = Set.of("yes", "ya", "true");
  private static final Set<String> NO = Set.of("", "no", "tidak", "false");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z},;|]+");
  private static final Map<String, Trigger> TRIGGERS =
      Map.of(
          "letterdate",
          Trigger.LETTER_DATE,
          "receiveddate",
          Trigger.RECEIVED_DATE,
          "settleddate",
          Trigger.SETTLED_DATE,
          "event",
          Trigger.EVENT);

  private final ScheduleHeading heading;
  private final CsvLines.Line line;
  private final List<ScheduleProblem> problems;
  private final int before;

  ScheduleRow(ScheduleHeading heading, CsvLines.Line line, List<ScheduleProblem> problems) {
    this.heading = heading;
    this.line = line;
    this.problems = problems;
    this.before = problems.size();
  }

  /** A row that says neither how long nor what then names the group of those below it. */
  boolean isHeading() {
    return NOTHING.contains(cell(ScheduleColumn.ACTIVE))
        && NOTHING.contains(cell(ScheduleColumn.INACTIVE))
        && NOTHING.contains(cell(ScheduleColumn.ACTION))
        && NOTHING.contains(cell(ScheduleColumn.REMARKS));
  }

  /** What two rows share if one of them is too many: all but the running number. */
  List<String> distinct() {
    List<String> cells = new ArrayList<>();
    for (ScheduleColumn column : ScheduleColumn.values()) {
      boolean counts = column == ScheduleColumn.NUMBER && heading.has(ScheduleColumn.CODE);
      cells.add(counts ? "" : cell(column).toLowerCase(Locale.ROOT));
    }
    return cells;
  }

  /** The rule; nothing where something in it can't be read. */
  Optional<RetentionRule> rule() {
    String code =
        cell(heading.has(ScheduleColumn.CODE) ? ScheduleColumn.CODE : ScheduleColumn.NUMBER);
    if (!Codes.isClassification(code)) {
      problem("naskah.classification.code", Texts.shortened(code));
    }
    String record = text(ScheduleColumn.RECORD);
    if (record.isEmpty()) {
      problem("naskah.cell.missing", ScheduleColumn.RECORD.shown());
    }
    PeriodText active = period(ScheduleColumn.ACTIVE);
    PeriodText inactive = period(ScheduleColumn.INACTIVE);
    if (inactive.whileInForce()
        || (inactive.start() != null && !PeriodText.Start.ACTIVE_PERIOD.equals(inactive.start()))) {
      problem("naskah.schedule.inactive", Texts.shortened(cell(ScheduleColumn.INACTIVE)));
    }
    PeriodText.Start start = new ScheduleStart(this).of(active);
    FinalAction action = action();
    boolean yearEnd = yearEnd();
    Set<String> kinds =
        new LinkedHashSet<>(BETWEEN.splitAsStream(cell(ScheduleColumn.KINDS)).toList());
    kinds.remove("");
    if (problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new RetentionRule(
            code,
            code,
            record,
            kinds,
            start.trigger(),
            start.event(),
            active.years(),
            active.whileInForce(),
            inactive.years(),
            yearEnd,
            action,
            text(ScheduleColumn.REMARKS),
            line.number()));
  }

  @Override
  public String cell(ScheduleColumn column) {
    return heading.cell(column, line.cells());
  }

  @Override
  public void problem(String key, Object... arguments) {
    problems.add(ScheduleProblem.error(line.number(), key, arguments));
  }

  /** The trigger that its own column names; null where that is empty. */
  @Override
  public Trigger trigger() {
    String cell = cell(ScheduleColumn.TRIGGER);
    Trigger trigger = TRIGGERS.get(cell.toLowerCase(Locale.ROOT));
    if (trigger == null && !cell.isEmpty()) {
      problem(
          "naskah.choice", Texts.shortened(cell), "letterDate, receivedDate, settledDate, event");
    }
    return trigger;
  }

  private String text(ScheduleColumn column) {
    String cell = cell(column);
    if (cell.length() > LONGEST) {
      problem("naskah.text.tooLong", cell.length(), LONGEST);
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      // Spreadsheets break lines within a cell.
      if (Character.isISOControl(c) && c != '\n' && c != '\r') {
        problem("naskah.text.control", String.format("U+%04X", (int) c), i + 1);
        break;
      }
    }
    return cell;
  }

  private PeriodText period(ScheduleColumn column) {
    String cell = cell(column);
    Optional<PeriodText> period = PeriodText.of(cell);
    if (cell.isEmpty()) {
      problem("naskah.cell.missing", column.shown());
    } else if (period.isEmpty()) {
      problem("naskah.schedule.period", column.shown(), Texts.shortened(cell));
    } else if (period.get().years() < 0 || period.get().years() > MOST_YEARS) {
      problem("naskah.number.cell", column.shown(), Texts.shortened(cell), 0, MOST_YEARS);
    }
    return period.orElse(new PeriodText(0, false, null));
  }

  private FinalAction action() {
    ScheduleColumn column =
        heading.has(ScheduleColumn.ACTION) ? ScheduleColumn.ACTION : ScheduleColumn.REMARKS;
    Optional<FinalAction> action = ActionText.of(cell(column));
    if (action.isEmpty()) {
      problem(
          "naskah.schedule.action",
          column.shown(),
          Texts.shortened(cell(column)),
          ActionText.ACCEPTED);
    }
    return action.orElse(null);
  }

  private boolean yearEnd() {
    String cell = cell(ScheduleColumn.YEAR_END).toLowerCase(Locale.ROOT);
    boolean yes = YES.contains(cell);
    if (!yes && !NO.contains(cell)) {
      problem("naskah.choice", Texts.shortened(cell), "yes, no, ya, tidak");
    }
    return yes;
  }
}
