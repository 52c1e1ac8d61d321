package id.naskah.configuration;

import id.naskah.platform.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads positions.csv: a line for each time that somebody holds a position. */
final class PositionsFile extends ConfiguredFile<Positions> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("code", ColumnType.CODE),
          Column.text("name"),
          Column.of("unit", ColumnType.UNIT),
          Column.of("holder", ColumnType.USER).mayBeEmpty(),
          Column.of("from", ColumnType.DATE).mayBeEmpty(),
          Column.of("until", ColumnType.DATE).mayBeEmpty(),
          Life.SUCCESSORS);

  private record Line(CsvTable.Row row, Holding holding) {
    long number() {
      return row.line();
    }
  }

  PositionsFile() {
    super("positions.csv", "text/csv");
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  Optional<Set<String>> codes(Positions positions) {
    return Optional.of(positions.byCode().keySet());
  }

  @Override
  Positions parse(String text, Accounts accounts, Problems problems) {
    Map<String, List<Line>> byCode = new LinkedHashMap<>();
    List<CsvTable.Row> rows = CsvTable.of(text, COLUMNS, problems);
    for (CsvTable.Row row : rows) {
      String code = row.get("code");
      if (!Codes.isCode(code)) {
        problems.add(row.at("code"), "naskah.code", new ColumnName("code"), code);
      }
      List<Line> lines = byCode.computeIfAbsent(code, c -> new ArrayList<>());
      for (String column : List.of("name", "unit")) {
        checkSame(row, column, lines, problems);
      }
      lines.add(new Line(row, holding(row, accounts, problems)));
    }
    Map<String, Position> positions = new LinkedHashMap<>();
    Map<String, Long> firstLines = new LinkedHashMap<>();
    byCode.forEach(
        (code, lines) -> {
          CsvTable.Row first = lines.get(0).row();
          firstLines.put(code, first.line());
          List<Holding> holdings = inOrder(code, lines, problems);
          Life life = life(lines, problems);
          positions.put(
              code, new Position(code, first.get("name"), first.get("unit"), holdings, life));
        });
    return new Positions(succeeded(rows, positions, problems), firstLines);
  }

  @Override
  void checkReferences(Positions positions, OtherFiles all, Problems problems) {
    positions
        .byCode()
        .forEach(
            (code, position) ->
                problems.addUnlessKnown(
                    new Place(positions.lines().get(code), "unit"),
                    position.unit(),
                    all.units().keySet(),
                    "naskah.unit.unknown"));
  }

  /** A position ends with its last holder; a successor may stand in any of its lines. */
  private static Life life(List<Line> lines, Problems problems) {
    String successor = "";
    for (Line line : lines) {
      String named = line.row().get(Life.SUCCESSOR);
      if (!successor.isEmpty() && !named.isEmpty() && !named.equals(successor)) {
        problems.add(line.row().at(Life.SUCCESSOR), "naskah.life.differs", named, successor);
      }
      successor = named.isEmpty() ? successor : named;
    }
    return successor.isEmpty() ? Life.OPEN : new Life(null, successor);
  }

  /** Whoever holds the successor acts for what was addressed to a position before. */
  private static Map<String, Position> succeeded(
      List<CsvTable.Row> rows, Map<String, Position> positions, Problems problems) {
    Map<String, Life> lives = new LinkedHashMap<>();
    positions.forEach((code, position) -> lives.put(code, position.life()));
    Life.checkSuccessors(rows, lives, problems);
    Map<String, Position> succeeded = new LinkedHashMap<>();
    positions.forEach(
        (code, old) -> {
          Position last = Life.last(code, lives).map(positions::get).orElse(old);
          succeeded.put(
              code, new Position(code, old.name(), old.unit(), last.holdings(), old.life()));
        });
    return Collections.unmodifiableMap(succeeded);
  }

  private static void checkSame(
      CsvTable.Row row, String column, List<Line> before, Problems problems) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      problems.add(row.at(column), "naskah.cell.missing", new ColumnName(column));
    } else if (!before.isEmpty() && !before.get(0).row().get(column).equals(cell)) {
      CsvTable.Row first = before.get(0).row();
      problems.add(
          row.at(column),
          "naskah.position.differs",
          row.get("code"),
          new ColumnName(column),
          first.get(column),
          first.line());
    }
  }

  private static Holding holding(CsvTable.Row row, Accounts accounts, Problems problems) {
    String holder = row.get("holder");
    LocalDate from = day(row, "from", problems);
    LocalDate until = day(row, "until", problems);
    boolean former = until != null && until.isBefore(accounts.today().get());
    if (!holder.isEmpty() && !former && !accounts.isUser(holder)) {
      problems.add(row.at("holder"), "naskah.user", holder);
    }
    if (from != null && until != null && until.isBefore(from)) {
      problems.add(
          row.at("until"),
          "naskah.position.period",
          until,
          from,
          new ColumnName("until"),
          new ColumnName("from"));
    }
    return new Holding(holder.isEmpty() ? null : holder, from, until);
  }

  private static LocalDate day(CsvTable.Row row, String column, Problems problems) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      return null;
    }
    LocalDate day = Days.parse(cell).orElse(null);
    if (day == null) {
      problems.add(row.at(column), "naskah.date.cell", new ColumnName(column), cell);
    }
    return day;
  }

  /** By time; notes those that hold the position at the same time. */
  private static List<Holding> inOrder(String code, List<Line> lines, Problems problems) {
    List<Line> sorted = new ArrayList<>(lines);
    sorted.sort(
        Comparator.comparing(
            line -> line.holding().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
    Line latest = null;
    for (Line line : sorted) {
      if (latest != null && overlap(latest.holding(), line.holding())) {
        long earlier = Math.min(latest.number(), line.number());
        long later = Math.max(latest.number(), line.number());
        problems.add(new Place(later, "from"), "naskah.position.overlap", code, earlier);
      }
      if (latest == null || endsAfter(line.holding(), latest.holding())) {
        latest = line;
      }
    }
    return sorted.stream().map(Line::holding).toList();
  }

  /** Of two in the order of their beginnings. */
  private static boolean overlap(Holding first, Holding second) {
    return first.until() == null || second.from() == null || !second.from().isAfter(first.until());
  }

  private static boolean endsAfter(Holding one, Holding other) {
    return other.until() != null && (one.until() == null || one.until().isAfter(other.until()));
  }
}
