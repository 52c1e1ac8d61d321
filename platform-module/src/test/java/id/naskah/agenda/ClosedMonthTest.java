package id.naskah.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.configuration.Direction;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.retention.record.AmendmentService;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** A closed month says what it said when it was signed; what came after stands beside it. */
@AlfrescoTest
@OwnOffice
class ClosedMonthTest {
  private final Repository repository;
  private final Office office;
  private final Books books;
  private final AgendaService service;

  ClosedMonthTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.books = new Books(repository, office);
    this.service = repository.bean(AgendaService.class);
  }

  @Test
  void aChangeIsACorrectionBesideWhatWasSigned() {
    NodeRef letter = books.received("2024-06-03", Map.of(LetterModel.SUBJECT, "Rapat"));
    Closing closing = books.close(Books.JUNE);

    office.change(
        office.clerkA(),
        letter,
        Map.of(
            LetterModel.SUBJECT,
            "Rapat kerja",
            LetterModel.RECEIVED_DATE,
            Office.day("2024-07-01")));

    BookRow june = books.lines(Books.JUNE).get(0);
    assertThat(Books.said(List.of(june)))
        .containsExactly(
            "1 issued letter signed day 2024-06-03 > 2024-07-01 subject Rapat > Rapat kerja");
    assertThat(june.cells().subject()).isEqualTo("Rapat");
    assertThat(june.corrections().get(0).by()).isEqualTo(office.clerkA());
    assertThat(books.lines(Books.JULY).get(0).cells().subject()).isEqualTo("Rapat kerja");
    // Over both months it is one number, and one line.
    assertThat(books.lines(office.clerkA(), books.book(Books.JUNE, Books.JULY))).hasSize(1);
    assertThat(closing.numbers()).isEqualTo(1);
    assertThat(isIntact(closing)).isTrue();
  }

  @Test
  void aLetterThatComesLaterStandsThereAsAddedWithWhatBecomesOfIt() {
    books.received("2024-06-03");
    books.close(Books.JUNE);

    NodeRef late = books.received("2024-06-04", Map.of(LetterModel.SUBJECT, "Susulan"));
    office.change(office.clerkA(), late, Map.of(LetterModel.SUBJECT, "Susulan kedua"));

    assertThat(Books.said(books.lines(Books.JUNE)))
        .containsExactly(
            "1 issued letter signed",
            "2 issued letter row null > null subject Susulan > Susulan kedua");
  }

  @Test
  void voidingAndAmendingAreCorrectionsToo() {
    NodeRef first = books.received("2024-06-03", Map.of(LetterModel.SUBJECT, "Rapat"));
    NodeRef second = books.received("2024-06-04");
    books.close(Books.JUNE);

    office.change(office.clerkA(), first, Map.of(LetterModel.STATUS, "settled"));
    repository.inTransactionAs(
        "admin",
        () -> {
          repository
              .bean(AmendmentService.class)
              .amend(first.getId(), LetterModel.SUBJECT, "Rapat kerja", "Salah ketik");
          return null;
        });
    office.change(
        office.clerkA(),
        second,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Salah catat"));

    assertThat(Books.said(books.lines(Books.JUNE)))
        .containsExactly(
            "1 issued letter signed subject Rapat > Rapat kerja",
            "2 issued letter signed state issued > voided reason null > Salah catat");
  }

  @Test
  void ofALetterThatTheReaderMayNotReadNeitherLineNorCorrectionIsTold() {
    NodeRef letter = books.received("2024-06-03");
    Closing closing = books.close(Books.JUNE);
    office.change(office.clerkA(), letter, Map.of(LetterModel.SUBJECT, "Rahasia"));
    books.hide(letter);

    assertThat(books.lines(Books.JUNE)).isEmpty();
    assertThat(corrected(office.clerkA(), closing)).isEmpty();
    assertThat(corrected("admin", closing))
        .extracting(c -> c.correction().after())
        .containsExactly("Rahasia");
  }

  @Test
  void aMonthIsClosedOnceAndOnlyWhenItIsOver() {
    YearMonth now = YearMonth.now(Office.ZONE);
    books.close(Books.JUNE);

    assertThat(Refused.saying(() -> books.close(Books.JUNE)))
        .isEqualTo("CONFLICT month naskah.agenda.closed");
    assertThat(Refused.saying(() -> books.close(now)))
        .isEqualTo("INVALID month naskah.agenda.notOver");
    assertThat(Refused.saying(() -> books.close(now.plusMonths(1))))
        .isEqualTo("INVALID month naskah.agenda.notOver");
    assertThat(books.close(Books.JULY).numbers()).isZero();
  }

  @Test
  void whoRegistersForTheUnitOrKeepsRecordsCloses() {
    String manager = repository.createUser("manager." + office.unitA());
    repository.createGroup("NASKAH_RECORDS_MANAGERS", manager);

    assertThat(Refused.saying(() -> closeAs(office.clerkB(), Books.JUNE)))
        .isEqualTo("FORBIDDEN  naskah.unit.notYours");
    assertThat(closeAs(manager, Books.JUNE).by()).isEqualTo(manager);
    assertThat(closeAs(office.registrar(), Books.JULY).by()).isEqualTo(office.registrar());
  }

  @ParameterizedTest
  @ValueSource(strings = {"naskah_agenda_closing", "naskah_agenda_row", "naskah_agenda_correction"})
  void theDatabaseLetsNobodyChangeWhatWasSigned(String table) {
    for (String change : List.of("DELETE FROM " + table, "TRUNCATE " + table + " CASCADE")) {
      assertThatExceptionOfType(DataAccessException.class)
          .isThrownBy(() -> office.sql().execute(change))
          .withStackTraceContaining("append only");
    }
  }

  @Test
  void aLineThatWasSlippedInIsFound() {
    books.received("2024-06-03");
    Closing closing = books.close(Books.JUNE);

    office.update(
        "INSERT INTO naskah_agenda_row (closing_id, series, year, serial, state)"
            + " VALUES (?, ?, 2024, 99, 'issued')",
        closing.id(),
        office.unitA() + "/incoming");

    assertThat(isIntact(closing)).isFalse();
  }

  private boolean isIntact(Closing closing) {
    return repository.inTransactionAs(office.clerkA(), () -> service.isIntact(closing));
  }

  private Closing closeAs(String user, YearMonth month) {
    return repository.inTransactionAs(
        user, () -> service.close(office.unitA(), Direction.INCOMING, month));
  }

  private List<CorrectedNumber> corrected(String user, Closing closing) {
    return repository.inTransactionAs(user, () -> service.corrections(closing, 0, 100).rows());
  }
}
