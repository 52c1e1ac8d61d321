package id.naskah.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What becomes of numbers: given, given back, set aside, and never twice. */
@AlfrescoTest
@OwnOffice
class LedgerTest {
  private final Repository repository;
  private final Office office;
  private final NumberingService numbering;
  private final NumberLedger ledger;

  LedgerTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.numbering = repository.bean(NumberingService.class);
    this.ledger = repository.bean(NumberLedger.class);
  }

  @Test
  void rollbackGivesTheNumberBack() {
    registered(2026);
    Refused.saying(
        () ->
            repository.inTransactionAs(
                office.clerkA(),
                () -> {
                  LetterService service = repository.bean(LetterService.class);
                  service.register(incoming(2026), null, List.of(), List.of());
                  return service.register(
                      office.incoming(office.unitB()), null, List.of(), List.of());
                }));

    assertThat(number(registered(2026))).isEqualTo(2);
  }

  @Test
  void eachYearBeginsAtOne() {
    assertThat(number(registered(2024))).isEqualTo(1);
    assertThat(number(registered(2025))).isEqualTo(1);
    assertThat(number(registered(2024))).isEqualTo(2);
    assertThat(number(registered(2025))).isEqualTo(2);
  }

  @Test
  void reservedNumbersAreLeftOutAndAssignedOnce() {
    registered(2026);
    var block = reserve(3);
    assertThat(List.of(block.first(), block.last())).containsExactly(2, 4);
    assertThat(number(registered(2026))).isEqualTo(5);

    NodeRef byHand = assigned(3);

    assertThat(number(byHand)).isEqualTo(3);
    assertThat(Refused.saying(() -> assigned(3)))
        .isEqualTo("CONFLICT agendaNumber naskah.number.used");
    assertThat(Refused.saying(() -> assigned(1)))
        .isEqualTo("CONFLICT agendaNumber naskah.number.used");
    for (int other : new int[] {6, 0, -1, Integer.MAX_VALUE}) {
      assertThat(Refused.saying(() -> assigned(other)))
          .isEqualTo("CONFLICT agendaNumber naskah.number.notReserved");
    }
    assertThat(ledger.events(series(2026), 1, 10).stream().map(e -> e.serial() + " " + e.event()))
        .containsExactly(
            "1 issued", "2 reserved", "3 reserved", "3 issued", "4 reserved", "5 issued");
  }

  @Test
  void numberThatWasVoidedIsNotAssignedAgain() {
    reserve(1);
    NodeRef letter = assigned(1);
    office.change(
        office.clerkA(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));

    assertThat(Refused.saying(() -> assigned(1)))
        .isEqualTo("CONFLICT agendaNumber naskah.number.used");
  }

  @Test
  void seriesThatHasNotBegunHasNoReservedNumber() {
    assertThat(Refused.saying(() -> assigned(1)))
        .isEqualTo("CONFLICT agendaNumber naskah.number.notReserved");
  }

  @Test
  void reservationHasLimitsAndAReason() {
    for (int count : new int[] {0, -1, 1001}) {
      assertThat(Refused.saying(() -> reserve(count))).isEqualTo("INVALID count naskah.range");
    }
    assertThat(
            Refused.saying(
                () ->
                    repository.inTransactionAs(
                        office.clerkA(), () -> numbering.reserve(series(2026), 1, " "))))
        .isEqualTo("INVALID reason naskah.missing");
    assertThat(reserve(1000).last()).isEqualTo(1000);
  }

  @Test
  void databaseTakesNoNumberTwice() {
    NodeRef letter = registered(2026);
    String again =
        "INSERT INTO naskah_number (series_id, serial, event, letter, done_by, done_at)"
            + " SELECT series_id, serial, 'issued', 'other', 'x', now() FROM naskah_number"
            + " WHERE letter = ?";
    String otherNumber =
        "INSERT INTO naskah_number (series_id, serial, event, letter, done_by, done_at)"
            + " SELECT series_id, serial + 1, 'issued', letter, 'x', now() FROM naskah_number"
            + " WHERE letter = ?";

    for (String sql : List.of(again, otherNumber)) {
      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .isThrownBy(() -> office.sql().update(sql, letter.getId()));
    }
  }

  @Test
  void seriesMayBePerClassification() {
    String before = office.read(ConfigurationFiles.SERIES);
    office.addSeries(
        "outgoing,"
            + office.unitA()
            + ",*,*,800,{unit}/{classification},{classification}/{serial:3}");
    try {
      assertThat(text("851.1")).isEqualTo("851.1/001");
      assertThat(text("851")).isEqualTo("851/001");
      assertThat(text("851.1")).isEqualTo("851.1/002");
      assertThat(text("005")).startsWith("005/1/" + office.unitA());
    } finally {
      office.save(ConfigurationFiles.SERIES, before);
    }
  }

  @Test
  void classificationThatANumberNeedsIsRequired() {
    Map<QName, Serializable> letter = office.outgoing(office.unitA());
    letter.remove(LetterModel.CLASSIFICATION);

    assertThat(Refused.saying(() -> office.register(office.clerkA(), letter)))
        .isEqualTo("INVALID classification naskah.classification.needed");
  }

  @Test
  void incomingLetterKeepsTheSendersNumberUnderARuleForAll() {
    String before = office.read(ConfigurationFiles.SERIES);
    office.addSeries("*," + office.unitA() + ",*,*,*,{unit}/all,{serial}/{classification}");
    try {
      Map<QName, Serializable> letter = office.incoming(office.unitA());
      letter.put(LetterModel.LETTER_NUMBER, "005/77/DINKES");
      letter.remove(LetterModel.CLASSIFICATION);

      NodeRef node = office.register(office.clerkA(), letter);

      assertThat(office.properties(node))
          .containsEntry(LetterModel.LETTER_NUMBER, "005/77/DINKES")
          .containsEntry(LetterModel.SERIES, office.unitA() + "/all");
      assertThat(text("005")).isEqualTo("2/005");
    } finally {
      office.save(ConfigurationFiles.SERIES, before);
    }
  }

  private String text(String classification) {
    Map<QName, Serializable> letter = office.outgoing(office.unitA());
    letter.put(LetterModel.CLASSIFICATION, classification);
    return (String)
        office.property(office.register(office.clerkA(), letter), LetterModel.LETTER_NUMBER);
  }

  private Series series(int year) {
    return new Series(office.unitA() + "/incoming", year);
  }

  private NumberingService.Reservation reserve(int count) {
    return repository.inTransactionAs(
        office.clerkA(), () -> numbering.reserve(series(2026), count, "Listrik padam"));
  }

  private NodeRef assigned(int number) {
    Map<QName, Serializable> letter = incoming(2026);
    letter.put(LetterModel.AGENDA_NUMBER, number);
    return office.register(office.clerkA(), letter);
  }

  @Test
  void blocksOfReservedNumbersTellWhatIsLeft() {
    SeriesService service = repository.bean(SeriesService.class);
    Series series = new Series(office.unitA() + "/incoming", 2023);
    List<ReservedBlock> blocks =
        repository.inTransactionAs(
            office.clerkA(),
            () -> {
              service.reserve(series, 3, "Listrik padam");
              service.reserve(series, 2, "Jaringan putus");
              service.giveUp(series, 4, 5, "Tidak jadi");
              return service.reserved(series);
            });
    Map<QName, Serializable> letter = incoming(2023);
    letter.put(LetterModel.AGENDA_NUMBER, 2);
    office.register(office.clerkA(), letter);
    List<ReservedBlock> later =
        repository.inTransactionAs(office.clerkA(), () -> service.reserved(series));

    assertThat(blocks)
        .extracting(b -> b.first() + "-" + b.last() + " " + b.free() + " " + b.givenUp())
        .containsExactly("1-3 [1, 2, 3] 0", "4-5 [] 2");
    assertThat(later.get(0).free()).containsExactly(1, 3);
    assertThat(later.get(0).used()).isEqualTo(1);
    assertThat(later.get(0).by()).isEqualTo(office.clerkA());
  }

  private NodeRef registered(int year) {
    return office.register(office.clerkA(), incoming(year));
  }

  private Map<QName, Serializable> incoming(int year) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.RECEIVED_DATE, Office.day(year + "-02-02"));
    return letter;
  }

  private int number(NodeRef letter) {
    return (Integer) office.property(letter, LetterModel.AGENDA_NUMBER);
  }
}
