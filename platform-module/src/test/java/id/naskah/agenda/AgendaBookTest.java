package id.naskah.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.configuration.Direction;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.numbering.Series;
import id.naskah.numbering.SeriesService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** The book has every number with what became of it, and of letters what the reader may read. */
@AlfrescoTest
@OwnOffice
class AgendaBookTest {
  private final Repository repository;
  private final Office office;
  private final Books books;

  AgendaBookTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.books = new Books(repository, office);
  }

  @Test
  void aLineHasTheCustomaryColumns() {
    books.received(
        "2024-06-03",
        Map.of(
            LetterModel.SUBJECT, "Rapat",
            LetterModel.LETTER_NUMBER, "005/7/DINKES",
            LetterModel.SENDER_NAME, "Sri"));

    BookRow line = books.lines(Books.JUNE).get(0);

    assertThat(line.id()).isEqualTo(office.unitA() + "~incoming~2024~1");
    assertThat(line.cells())
        .isEqualTo(
            new BookRow.Cells(
                LocalDate.of(2024, 6, 3),
                "005/7/DINKES",
                LocalDate.of(2024, 5, 30),
                "Dinas Kesehatan, Sri",
                "Rapat",
                "invitation",
                null));
    assertThat(line.isSigned()).isFalse();
    assertThat(line.files()).isZero();
    assertThat(line.passedOnTo()).isEmpty();
  }

  @Test
  void lettersOfTheUnitSayToWhomTheyGo() {
    Map<org.alfresco.service.namespace.QName, java.io.Serializable> letter =
        office.outgoing(office.unitA());
    letter.put(LetterModel.LETTER_DATE, Office.day("2024-06-05"));
    letter.put(LetterModel.RECIPIENTS, new ArrayList<>(List.of("Bappeda", "Dinkes")));
    office.register(office.clerkA(), letter);

    Book book = Book.of(office.unitA(), Direction.OUTGOING, Books.JUNE);

    assertThat(books.lines(office.clerkA(), book))
        .extracting(line -> line.cells().party() + " " + line.cells().day())
        .containsExactly("Bappeda; Dinkes 2024-06-05");
  }

  @Test
  void aMonthHasItsLettersInTheOrderOfTheNumbersAndVoidOnesWithTheReason() {
    books.received("2024-07-01");
    NodeRef second = books.received("2024-06-30");
    books.received("2024-06-01");
    office.change(
        office.clerkA(),
        second,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Salah catat"));

    List<BookRow> june = books.lines(Books.JUNE);

    assertThat(Books.said(june)).containsExactly("2 voided letter", "3 issued letter");
    assertThat(june.get(0).cells().reason()).isEqualTo("Salah catat");
    assertThat(Books.said(books.lines(Books.JULY))).containsExactly("1 issued letter");
  }

  @Test
  void reservedNumbersStandThereWithTheReasonUntilALetterHasThem() throws Exception {
    SeriesService service = repository.bean(SeriesService.class);
    Series series = new Series(office.unitA() + "/incoming", 2024);
    office.at(
        Instant.parse("2024-06-10T02:00:00Z"),
        () ->
            repository.inTransactionAs(
                office.clerkA(),
                () -> {
                  service.reserve(series, 3, "Listrik padam");
                  return service.giveUp(series, 3, 3, "Tidak jadi");
                }));
    books.received("2024-07-02", Map.of(LetterModel.AGENDA_NUMBER, 2));

    List<BookRow> june = books.lines(Books.JUNE);

    assertThat(Books.said(june)).containsExactly("1 reserved", "3 givenUp");
    assertThat(june)
        .extracting(line -> line.cells().reason())
        .containsExactly("Listrik padam", "Tidak jadi");
    assertThat(Books.said(books.lines(Books.JULY))).containsExactly("2 issued letter");
  }

  @Test
  void aNumberOfWhichNothingIsOnRecordIsAGap() {
    NodeRef first = books.received("2024-06-01");
    books.received("2024-06-02");
    books.received("2024-06-03");
    office.update(
        "DELETE FROM naskah_number WHERE serial = 2 AND series_id ="
            + " (SELECT id FROM naskah_series WHERE name = ? AND year = 2024)",
        office.unitA() + "/incoming");
    office.update(
        "DELETE FROM naskah_letter WHERE series = ? AND agenda_number = 2",
        office.unitA() + "/incoming");

    assertThat(first).isNotNull();
    assertThat(Books.said(books.lines(office.clerkA(), wholeYear())))
        .containsExactly("1 issued letter", "2 gap", "3 issued letter");
  }

  @Test
  void ofAnUnreadableLetterTheRegistrarSeesTheNumberAloneAndOthersNothing() throws Exception {
    String reader = repository.createUser("reader." + office.unitA());
    NodeRef open = books.received("2024-06-01");
    NodeRef hidden =
        office.at(Instant.parse("2024-08-01T02:00:00Z"), () -> books.received("2024-06-02"));
    books.hide(hidden);
    letRead(reader, open);

    assertThat(Books.said(books.lines(Books.JUNE))).containsExactly("1 issued letter");
    List<BookRow> august = books.lines(office.clerkA(), books.book(Books.JULY.plusMonths(1)));
    assertThat(Books.said(august)).containsExactly("2 issued");
    assertThat(august.get(0).cells()).isEqualTo(BookRow.Cells.NONE);
    assertThat(Books.said(books.lines(reader, wholeYear()))).containsExactly("1 issued letter");
    assertThat(books.lines(office.clerkB(), wholeYear())).isEmpty();
    assertThat(Books.said(books.lines("admin", books.book(Books.JUNE))))
        .containsExactly("1 issued letter", "2 issued letter");
  }

  @Test
  void inASeriesOfSeveralUnitsThereAreNoNumbersAlone() {
    office.addSeries("incoming," + office.unitA() + ",*,*,*,bersama-" + office.unitA() + ",");
    office.addSeries("incoming," + office.unitB() + ",*,*,*,bersama-" + office.unitA() + ",");
    books.received("2024-06-01");
    books.hide(books.received("2024-06-02"));

    assertThat(Books.said(books.lines(office.clerkA(), wholeYear())))
        .containsExactly("1 issued letter");
  }

  @Test
  void pagesGoOnAfterALine() {
    for (int i = 1; i <= 5; i++) {
      books.received("2024-06-0" + i);
    }
    AgendaService service = repository.bean(AgendaService.class);
    BookPosition second = BookPosition.of(office.unitA() + "~incoming~2024~2");

    AgendaService.Page<BookRow> page =
        repository.inTransactionAs(
            office.clerkA(), () -> service.page(books.book(Books.JUNE), second, 0, 2));
    AgendaService.Page<BookRow> last =
        repository.inTransactionAs(
            office.clerkA(), () -> service.page(books.book(Books.JUNE), second, 2, 2));

    assertThat(page.rows()).extracting(BookRow::number).containsExactly(3, 4);
    assertThat(page.hasMore()).isTrue();
    assertThat(last.rows()).extracting(BookRow::number).containsExactly(5);
    assertThat(last.hasMore()).isFalse();
  }

  private Book wholeYear() {
    return books.book(java.time.YearMonth.of(2024, 1), java.time.YearMonth.of(2024, 12));
  }

  private void letRead(String user, NodeRef letter) {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPermissionService().setPermission(letter, user, "Read", true);
          return null;
        });
  }
}
