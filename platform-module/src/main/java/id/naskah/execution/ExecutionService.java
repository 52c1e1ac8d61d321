package id.naskah.execution;

import id.naskah.access.Reader;
import id.naskah.access.Readers;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.Unit;
import id.naskah.configuration.WorkingCalendar;
import id.naskah.delegation.Names;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.platform.database.Cursor;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The front door for reports on execution.
 *
 * <p>Letters come through a cursor and are added up as they come: memory follows units and people,
 * not letters. Working days are counted by the office's calendar as it is now.
 */
public class ExecutionService {
  private final JdbcTemplate jdbc;
  private final Readers readers;
  private final HeadedUnits headed;
  private final Names names;
  private final Supplier<Configuration> configuration;

  public ExecutionService(
      JdbcTemplate jdbc,
      Readers readers,
      HeadedUnits headed,
      Names names,
      Supplier<Configuration> configuration) {
    this.jdbc = jdbc;
    this.readers = readers;
    this.headed = headed;
    this.names = names;
    this.configuration = configuration;
  }

  /**
   * By unit: letters of the period, by the day of receipt, or for letters of one's own by their
   * date.
   *
   * @throws RuleViolation 400 for a unit that there is not
   */
  public ExecutionReport byUnit(ExecutionQuery query) {
    Configuration now = configuration.get();
    check(query.unit(), now);
    Reader reader = readers.current();
    List<Object> values = new ArrayList<>();
    String sql = ExecutionSql.units(query, reader, now.office().zone(), values);
    Map<String, ExecutionTally> rows = new TreeMap<>();
    WorkingCalendar calendar = now.calendar();
    each(
        sql,
        values,
        reader,
        row -> {
          String unit = row.getString("unit");
          rows.computeIfAbsent(unit == null ? "" : unit, u -> new ExecutionTally())
              .add(LetterRun.ofLetter(row), calendar, query.today());
          return true;
        });
    UnaryOperator<String> name =
        code -> {
          Unit unit = now.units().get(code);
          return unit == null ? null : unit.name();
        };
    return report(query, null, rows, name);
  }

  /**
   * By recipient in a unit that the user heads: parts that were sent within the period.
   *
   * @throws RuleViolation 400 for a unit that there is not, 403 for who does not head it
   */
  public ExecutionReport byPerson(ExecutionQuery query) {
    Configuration now = configuration.get();
    check(query.unit(), now);
    String unit = headed.headed(query.unit());
    ZoneId zone = now.office().zone();
    Reader reader = readers.current();
    List<Object> values = new ArrayList<>();
    String sql = ExecutionSql.people(query, headed.recipients(unit), reader, zone, values);
    Map<String, ExecutionTally> rows = new TreeMap<>();
    WorkingCalendar calendar = now.calendar();
    each(
        sql,
        values,
        reader,
        row -> {
          rows.computeIfAbsent(row.getString("recipient"), r -> new ExecutionTally())
              .add(LetterRun.ofPart(row, query.today()), calendar, query.today());
          return true;
        });
    return report(
        query, unit, rows, written -> Recipient.parse(written).map(names::of).orElse(null));
  }

  private static void check(String unit, Configuration now) {
    if (unit != null && !now.units().containsKey(unit)) {
      throw RuleViolation.invalid("unit", "naskah.agenda.unit", Texts.shortened(unit));
    }
  }

  private void each(String sql, List<Object> values, Reader reader, Cursor.Taker taker) {
    Cursor.read(jdbc, sql, values, row -> !reader.reads(row) || taker.take(row));
  }

  private static ExecutionReport report(
      ExecutionQuery query,
      String unit,
      Map<String, ExecutionTally> tallies,
      UnaryOperator<String> name) {
    boolean ofLetters = unit == null;
    ExecutionTally all = new ExecutionTally();
    List<ExecutionRow> rows = new ArrayList<>();
    tallies.forEach(
        (id, tally) -> {
          all.addAll(tally);
          rows.add(tally.row(id, name.apply(id), ofLetters));
        });
    return new ExecutionReport(query, unit, rows, all.row(null, null, ofLetters));
  }
}
