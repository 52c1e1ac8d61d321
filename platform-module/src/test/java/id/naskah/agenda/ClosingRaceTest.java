package id.naskah.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** What several do with a month at once: one closes it, and no letter is lost to both sides. */
@AlfrescoTest
@OwnOffice
class ClosingRaceTest {
  private final Repository repository;
  private final Office office;
  private final Books books;

  ClosingRaceTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.books = new Books(repository, office);
  }

  @Test
  void ofSeveralWhoCloseAMonthAtOnceOneDoes() throws Exception {
    books.received("2024-06-03");

    List<Boolean> closed = Race.atOnce(4, this::closes);

    assertThat(closed).containsOnlyOnce(true);
    assertThat(count("naskah_agenda_row r JOIN naskah_agenda_closing c ON c.id = r.closing_id"))
        .isEqualTo(1);
  }

  @Test
  void aLetterThatIsBeingRegisteredIsSignedOrIsACorrection() throws Exception {
    books.received("2024-06-01");
    List<Callable<Object>> work = new ArrayList<>();
    work.add(this::closes);
    for (int i = 0; i < 6; i++) {
      work.add(() -> books.received("2024-06-02"));
    }

    Race.atOnce(work);

    long signed = count("naskah_agenda_row r JOIN naskah_agenda_closing c ON c.id = r.closing_id");
    long added =
        count("naskah_agenda_correction r JOIN naskah_agenda_closing c ON c.id = r.closing_id");
    assertThat(signed + added).isEqualTo(7);
    assertThat(books.lines(Books.JUNE)).hasSize(7);
  }

  @Test
  void whoClosesWaitsForALetterThatIsBeingRegistered() throws Exception {
    NodeRef first = books.received("2024-06-01");
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (Race.Beside<Object> clerk =
            Race.beside(
                () ->
                    repository.inTransactionAs(
                        office.clerkA(),
                        () -> {
                          repository
                              .bean(ClosingTable.class)
                              .share(
                                  office.unitA(),
                                  id.naskah.configuration.Direction.INCOMING,
                                  Books.JUNE);
                          repository
                              .services()
                              .getNodeService()
                              .addProperties(first, Map.of(LetterModel.SUBJECT, "Sebelum ditutup"));
                          written.countDown();
                          return go.await(60, TimeUnit.SECONDS);
                        }));
        Race.Beside<Boolean> closing =
            Race.beside(
                () -> {
                  assertThat(written.await(60, TimeUnit.SECONDS)).isTrue();
                  return closes();
                })) {
      assertThat(written.await(60, TimeUnit.SECONDS)).isTrue();
      awaitWaiting();
      assertThat(closing.isOver()).isFalse();
      go.countDown();
      clerk.end();
      assertThat(closing.end()).isTrue();
    }

    BookRow line = books.lines(Books.JUNE).get(0);
    assertThat(line.cells().subject()).isEqualTo("Sebelum ditutup");
    assertThat(line.corrections()).isEmpty();
  }

  /** Until the database says that somebody waits for a lock of a book. */
  private void awaitWaiting() throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      long waiting =
          office
              .sql()
              .queryForObject(
                  "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                      + " AND classid = ?::int8::oid",
                  Long.class,
                  Integer.toUnsignedLong("naskah/agenda".hashCode()));
      if (waiting > 0) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new AssertionError("Nobody waits within a minute");
  }

  private boolean closes() {
    try {
      books.close(Books.JUNE);
      return true;
    } catch (RuleViolation e) {
      assertThat(e.key()).isEqualTo("naskah.agenda.closed");
      return false;
    }
  }

  private long count(String from) {
    return office
        .sql()
        .queryForObject(
            "SELECT COUNT(*) FROM " + from + " WHERE c.unit = ?", Long.class, office.unitA());
  }
}
