package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.RepositoryProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The power goes while an office is at work: letters are registered, passed on to ten people each,
 * and these are told by mail. Nothing is half done, nothing is lost, and nobody is told twice.
 *
 * <p>Locks of jobs outlive for a minute whoever took them. Whoever lets that pass between the cut
 * and the next start need not wait for it afterwards.
 */
final class PowerCut implements AutoCloseable {
  private static final int REGISTERED_BEFORE_THE_CUT = 40;
  private static final int SENT_BEFORE_THE_CUT = 3;
  private static final int LIMIT_SECONDS = 180;

  private final CrashingRepository repository = new CrashingRepository("power-cut");
  private final SlowMail mail;
  private final BusyOffice before;

  /** Opens an office, and cuts it off in the middle of its work. */
  PowerCut() throws Exception {
    mail = new SlowMail();
    before = work();
  }

  /** Starts it again: what was answered is there, and no half of more. */
  void goOn() throws Exception {
    try (RepositoryProcess second = repository.start(mail.options())) {
      OfficeAfterwards after = new OfficeAfterwards(second.url());
      numbersGoOn(before, after, new LedgerAgainstNodes(repository));
      allRecipientsHaveItOrNone(before, after, mail);
      assertThat(after.substitutions())
          .contains("\"absent\":\"user:admin\"")
          .contains("\"substitute\":\"" + BusyOffice.SUBSTITUTE + "\"");
      assertThat(after.membersOfTheSubstitutesGroup())
          .contains("\"shortName\": \"" + BusyOffice.SUBSTITUTE + "\"");
    }
  }

  @Override
  public void close() {
    mail.close();
  }

  private BusyOffice work() throws Exception {
    try (RepositoryProcess first = repository.start(mail.options())) {
      BusyOffice office = new BusyOffice(first);
      office.open();
      Awaitility.await()
          .pollInterval(1, TimeUnit.MILLISECONDS)
          .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
          .until(
              () ->
                  office.failed()
                      || (office.numbers().size() >= REGISTERED_BEFORE_THE_CUT
                          && mail.sent() >= SENT_BEFORE_THE_CUT));
      first.kill();
      office.close();
      int told = mail.told().values().stream().mapToInt(List::size).sum();
      assertThat(told)
          .as("cut off in the middle")
          .isLessThan(office.passed().size() * BusyOffice.RECIPIENTS.size());
      return office;
    }
  }

  private static void numbersGoOn(
      BusyOffice before, OfficeAfterwards after, LedgerAgainstNodes stored) {
    Set<Integer> issued = new TreeSet<>(after.letters().values());
    assertThat(issued).hasSameSizeAs(after.letters().keySet());
    assertThat(issued).containsAll(before.numbers());
    // Cut off before the answer came, or not at all: at most one for each clerk.
    assertThat(issued.size())
        .isBetween(before.numbers().size(), before.numbers().size() + BusyOffice.CLERKS);
    List<Integer> withoutGap = new ArrayList<>();
    for (int number = 1; number <= issued.size(); number++) {
      withoutGap.add(number);
    }
    assertThat(issued).containsExactlyElementsOf(withoutGap);
    assertThat(stored.differences()).isEmpty();
    assertThat(stored.numbersOnLetters()).containsExactlyElementsOf(issued);
    assertThat(stored.lastSerials()).containsExactly(issued.size());
    assertThat(after.listed()).containsExactlyInAnyOrderElementsOf(issued);
    after.letters().keySet().forEach(after::assertWhole);
    assertThat(after.register()).isEqualTo(issued.size() + 1);
  }

  private static void allRecipientsHaveItOrNone(
      BusyOffice before, OfficeAfterwards after, SlowMail mail) {
    Set<String> passed = new TreeSet<>();
    for (String letter : after.letters().keySet()) {
      int unread = after.unread(letter);
      assertThat(unread).as(letter).isIn(0, BusyOffice.RECIPIENTS.size());
      assertThat(after.timesPassed(letter)).as(letter).isEqualTo(unread);
      if (unread > 0) {
        passed.add(letter);
      }
    }
    assertThat(passed).containsAll(before.passed());
    assertThat(passed.size())
        .isBetween(before.passed().size(), before.passed().size() + BusyOffice.CLERKS);
    for (String person : BusyOffice.RECIPIENTS) {
      assertThat(after.unreadInInbox(person)).as(person).isEqualTo(passed.size());
    }
    Awaitility.await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .untilAsserted(
            () ->
                assertThat(mail.told().values())
                    .hasSameSizeAs(BusyOffice.RECIPIENTS)
                    .allSatisfy(
                        ids -> assertThat(ids).containsExactlyInAnyOrderElementsOf(passed)));
    assertThat(mail.repeated()).as("only the one that was under way").isBetween(0L, 1L);
  }
}
