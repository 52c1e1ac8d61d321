package id.naskah.agenda;

import id.naskah.audit.Audit;
import id.naskah.configuration.Direction;
import id.naskah.configuration.OfficeZone;
import id.naskah.configuration.UnitRights;
import id.naskah.numbering.OwnSeries;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.retention.RecordsRoles;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The front door of the agenda book. Everybody sees the lines of letters that they may read; who
 * registers for the unit sees all numbers; they and who keeps records close months.
 */
public class AgendaService {
  private final BookReader reader;
  private final ClosingTable closings;
  private final CorrectionTable corrections;
  private final OwnSeries ownSeries;
  private final UnitRights unitRights;
  private final RecordsRoles roles;
  private final Audit audit;
  private final OfficeClock clock;
  private final OfficeZone zone;

  /**
   * For REST and for files.
   *
   * @param unitRights for which units the current user may register letters
   */
  public AgendaService(
      BookReader reader,
      ClosingTable closings,
      CorrectionTable corrections,
      OwnSeries ownSeries,
      UnitRights unitRights,
      RecordsRoles roles,
      Audit audit,
      OfficeClock clock,
      OfficeZone zone) {
    this.reader = reader;
    this.closings = closings;
    this.corrections = corrections;
    this.ownSeries = ownSeries;
    this.unitRights = unitRights;
    this.roles = roles;
    this.audit = audit;
    this.clock = clock;
    this.zone = zone;
  }

  /** A part of a list. */
  public record Page<T>(List<T> rows, boolean hasMore) {}

  /**
   * A part of a book.
   *
   * @param after the line after which it begins; null for the first
   * @param skip lines to leave out, at the front
   */
  public Page<BookRow> page(Book book, BookPosition after, int skip, int most) {
    Pager<BookRow> pager = new Pager<>(skip, most);
    reader.each(wish(book, after), pager);
    return pager.page();
  }

  /** All lines of a book, in the order of the numbers. */
  public void each(Book book, Predicate<BookRow> lines) {
    reader.each(wish(book, null), lines);
  }

  private BookReader.Wish wish(Book book, BookPosition after) {
    boolean withLedger = unitRights.mayRegister(book.unit());
    return new BookReader.Wish(book, withLedger, !closings.of(book).isEmpty(), after);
  }

  /** The months of a book that were closed, the newest first; 403 for who may close none. */
  public List<Closing> closings(Book book) {
    requireMayClose(book.unit());
    return closings.of(book);
  }

  /** The same for a form, for whoever may read the book: who signed, and over what. */
  List<Closing> signatures(Book book) {
    return mayClose(book.unit()) ? closings.of(book) : List.of();
  }

  /** The closed month with this id; 404 if there is none, or none for this user. */
  public Closing closing(long id) {
    return closings
        .find(id)
        .filter(closing -> mayClose(closing.unit()))
        .orElseThrow(() -> RuleViolation.notFound("closing", String.valueOf(id)));
  }

  /** Whether the lines of a closed month are those that were signed. Cost: the lines. */
  public boolean isIntact(Closing closing) {
    return closings.hash(closing.id()).equals(closing.sha256());
  }

  /** The corrections of a closed month, of letters that the user may read, the oldest first. */
  public Page<CorrectedNumber> corrections(Closing closing, int skip, int most) {
    Pager<CorrectedNumber> pager = new Pager<>(skip, most);
    corrections.each(closing.id(), pager);
    return pager.page();
  }

  /**
   * Closes a month that is over, and signs all its lines, also those of letters that the user may
   * not read: they keep their numbers whoever signs.
   *
   * @throws RuleViolation 403 for who may not, 400 for a month that is not over, 409 for one that
   *     was closed before
   */
  public Closing close(String unit, Direction direction, YearMonth month) {
    requireMayClose(unit);
    if (!month.atEndOfMonth().isBefore(clock.today())) {
      throw RuleViolation.invalid(
          "month", "naskah.agenda.notOver", month, YearMonth.from(clock.today()).minusMonths(1));
    }
    closings.lock(unit, direction, month);
    closings
        .find(unit, direction, month)
        .ifPresent(
            before -> {
              throw RuleViolation.conflict(
                  "month", "naskah.agenda.closed", month, before.by(), before.at());
            });
    long id = closings.nextId();
    BookStatement statement =
        new BookStatement(
            Book.of(unit, direction, month), zone.get(), ownSeries.of(unit, direction));
    int numbers = closings.addRows(statement, statement.closing(id));
    Closing closing =
        new Closing(
            id, unit, direction, month, numbers, closings.hash(id), RunAs.sender(), clock.now());
    closings.add(closing);
    audit.record(
        "agenda " + unit + "~" + direction.code() + "~" + month,
        "closed " + numbers + " " + closing.sha256());
    return closing;
  }

  private void requireMayClose(String unit) {
    if (!mayClose(unit)) {
      throw RuleViolation.forbidden("naskah.unit.notYours", unit);
    }
  }

  private boolean mayClose(String unit) {
    return unitRights.mayRegister(unit) || roles.isManager();
  }

  /** Skips, then fills, then sees whether there is one more. */
  private static final class Pager<T> implements Predicate<T> {
    private final int skip;
    private final int most;
    private final List<T> rows = new ArrayList<>();
    private int skipped;
    private boolean hasMore;

    Pager(int skip, int most) {
      this.skip = skip;
      this.most = most;
    }

    @Override
    public boolean test(T row) {
      if (skipped < skip) {
        skipped++;
      } else if (rows.size() < most) {
        rows.add(row);
      } else {
        hasMore = true;
      }
      return !hasMore;
    }

    Page<T> page() {
      return new Page<>(List.copyOf(rows), hasMore);
    }
  }
}
