package id.naskah.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asks at the same moment, each number is given once and none is lost. */
@AlfrescoTest
@OwnOffice
class NumberingRaceTest {
  private static final int THREADS = 8;
  private static final int EACH = 5;

  private final Repository repository;
  private final Office office;

  NumberingRaceTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  @Test
  void eightClerksOnOneSeries() throws Exception {
    List<Callable<List<Object>>> clerks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      clerks.add(() -> IntStream.range(0, EACH).mapToObj(n -> registered()).toList());
    }

    List<Object> numbers = Race.atOnce(clerks).stream().flatMap(List::stream).toList();

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, THREADS * EACH).mapToObj(n -> (Object) n).toList());
  }

  @Test
  void lettersOfTwoSeriesInOppositeOrder() throws Exception {
    List<Callable<Object>> clerks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      boolean incomingFirst = i % 2 == 0;
      clerks.add(
          () ->
              repository.inTransactionAs(
                  office.clerkA(),
                  () -> {
                    for (boolean incoming : new boolean[] {incomingFirst, !incomingFirst}) {
                      repository
                          .bean(id.naskah.letter.LetterService.class)
                          .register(
                              incoming
                                  ? office.incoming(office.unitA())
                                  : office.outgoing(office.unitA()),
                              null,
                              List.of(),
                              List.of());
                    }
                    return true;
                  }));
    }

    assertThat(Race.atOnce(clerks)).containsOnly(true);
    assertThat(ledger("incoming")).containsExactly(1, 2, 3, 4);
    assertThat(ledger("outgoing")).containsExactly(1, 2, 3, 4);
  }

  @Test
  void oneReservedNumberHasOneWinner() throws Exception {
    Series series = new Series(office.unitA() + "/incoming", 2026);
    repository.inTransactionAs(
        office.clerkA(),
        () -> repository.bean(NumberingService.class).reserve(series, 3, "Listrik padam"));
    List<Callable<Boolean>> clerks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      clerks.add(
          () -> {
            Map<QName, Serializable> letter = office.incoming(office.unitA());
            letter.put(LetterModel.RECEIVED_DATE, Office.day("2026-02-02"));
            letter.put(LetterModel.AGENDA_NUMBER, 2);
            try {
              office.register(office.clerkA(), letter);
              return true;
            } catch (RuleViolation e) {
              assertThat(e.key()).isEqualTo("naskah.number.used");
              return false;
            }
          });
    }

    assertThat(Race.atOnce(clerks)).containsOnlyOnce(true);
    assertThat(ledger("incoming")).containsExactly(2);
  }

  /** Another node of a cluster: its own connections, the same database. */
  @Test
  void anotherNodeTakesNumbersOfTheSameSeries() throws Exception {
    int year = Instant.now().atZone(Office.ZONE).getYear();
    Series series = new Series(office.unitA() + "/incoming", year);
    DriverManagerDataSource source =
        new DriverManagerDataSource(
            System.getProperty("db.url"),
            System.getProperty("db.username"),
            System.getProperty("db.password"));
    NumberLedger otherNode = new NumberLedger(new JdbcTemplate(source));
    TransactionTemplate transactions =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    List<Callable<List<Object>>> both = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      both.add(() -> IntStream.range(0, EACH).mapToObj(n -> registered()).toList());
      both.add(
          () ->
              IntStream.range(0, EACH)
                  .mapToObj(n -> transactions.execute(s -> (Object) issue(otherNode, series)))
                  .toList());
    }

    List<Object> numbers = Race.atOnce(both).stream().flatMap(List::stream).toList();

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 8 * EACH).mapToObj(n -> (Object) n).toList());
  }

  private static int issue(NumberLedger ledger, Series series) {
    NumberLedger.Taken taken = ledger.take(series, 1);
    String letter = java.util.UUID.randomUUID().toString();
    ledger.record(
        taken.seriesId(),
        new NumberEvent(taken.last(), "issued", letter, null, "other", Instant.now(), null));
    return taken.last();
  }

  private Object registered() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    return office.property(letter, LetterModel.AGENDA_NUMBER);
  }

  private List<Integer> ledger(String direction) {
    return office
        .sql()
        .queryForList(
            "SELECT serial FROM naskah_number n JOIN naskah_series s ON s.id = n.series_id"
                + " WHERE s.name = ? AND event = 'issued' ORDER BY serial",
            Integer.class,
            office.unitA() + "/" + direction);
  }
}
