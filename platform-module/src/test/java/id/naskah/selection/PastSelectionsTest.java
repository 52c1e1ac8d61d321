package id.naskah.selection;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.fake.Clocks;
import id.naskah.platform.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is left of selections after a while. It is the year 2020, from which no other test has any.
 */
@AlfrescoTest
class PastSelectionsTest {
  private static final String NOW = "2020-06-30T04:00:00Z";
  private static final Outcome SIGNED = new Outcome(Outcome.State.SIGNED, "1/A/2020", null);
  private static final Outcome REFUSED = new Outcome(Outcome.State.REFUSED, null, "Lain");

  private final Transactions transactions;
  private final SelectionTable table;
  private final PastSelections past;

  PastSelectionsTest(Repository repository) {
    this.transactions = repository.bean("naskah.Transactions", Transactions.class);
    this.table = new SelectionTable(repository.bean("naskah.JdbcTemplate", JdbcTemplate.class));
    this.past = new PastSelections(table, transactions, Clocks.at(NOW));
  }

  private static Instant daysAgo(int days) {
    return Instant.parse(NOW).minus(Duration.ofDays(days));
  }

  /** Asked for 200 days ago; each letter ended so many days ago, or waits for 0. */
  private long selection(int... ended) {
    return transactions.inNew(
        () -> {
          List<Chosen> chosen =
              List.of(
                  new Chosen(UUID.randomUUID().toString(), "seen"),
                  new Chosen(UUID.randomUUID().toString(), "seen"));
          long id = table.add("id", "siti", daysAgo(200), chosen);
          for (int i = 0; i < ended.length; i++) {
            if (ended[i] > 0) {
              table.end(id, i + 1, i == 0 ? SIGNED : REFUSED, daysAgo(ended[i]));
            }
          }
          return id;
        });
  }

  private boolean isThere(long id) {
    return transactions.inNewReadOnly(() -> table.find(id)).isPresent();
  }

  private int letters(long id) {
    return transactions.inNewReadOnly(() -> table.letters(id, 0, 10)).size();
  }

  @Test
  void whatEndedNinetyDaysAgoIsForgottenWithItsLetters() {
    long over = selection(91, 199);
    long lately = selection(199, 89);
    long waiting = selection(199, 0);
    long cancelled = selection(199, 0);
    transactions.inNew(
        () -> {
          table.cancel(cancelled, daysAgo(91));
          return null;
        });

    past.run();

    assertThat(isThere(over)).isFalse();
    assertThat(letters(over)).isZero();
    assertThat(isThere(cancelled)).isFalse();
    assertThat(isThere(lately)).isTrue();
    assertThat(letters(lately)).isEqualTo(2);
    assertThat(isThere(waiting)).isTrue();
    past.run();
    assertThat(letters(waiting)).isEqualTo(2);
  }

  @Test
  void moreThanOnePartOfThem() {
    List<Long> many = new ArrayList<>();
    for (int i = 0; i < 51; i++) {
      many.add(selection(100, 100));
    }
    past.run();
    assertThat(many).noneMatch(this::isThere);
  }
}
