package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to mail that can not be sent, or not be written. */
class SendingFailuresTest extends PlainSending {
  @ParameterizedTest(name = "after {0} attempts in {1} s")
  @CsvSource({"0, 30", "1, 60", "2, 120", "3, 240", "4, 480", "5, 960", "6, 960", "40, 960"})
  void whatTheServerRefusesWaitsTwiceAsLongEachTime(int attempts, long seconds) {
    refusedByServer.add("budi");
    long id = outbox.queue("budi", NOW, NOW, attempts);

    runAt(NOW);

    assertThat(outbox.row(id).state()).isEqualTo("waiting");
    assertThat(outbox.row(id).message().notBefore()).isEqualTo(NOW.plusSeconds(seconds));
    assertThat(outbox.row(id).message().attempts()).isEqualTo(attempts + 1);
  }

  @Test
  void oneRefusedMailKeepsNobodyElseFromTheirs() {
    refusedByServer.addAll(List.of("a", "b", "d"));
    for (String person : List.of("a", "b", "c", "d", "e")) {
      outbox.queue(person, NOW);
    }

    runAt(NOW);

    assertThat(mails).containsExactly("c 1", "e 1");
  }

  @Test
  void afterThreeRefusedOneAfterTheOtherTheServerIsLeftInPeace() {
    List<String> people = List.of("a", "b", "c", "d", "e");
    refusedByServer.addAll(people);
    people.forEach(person -> outbox.queue(person, NOW));

    runAt(NOW);

    assertThat(tried).containsExactly("a", "b", "c");
    assertThat(outbox.row(4).message().notBefore()).isEqualTo(NOW);
  }

  /** Whoever gets no mail says nothing about the server. */
  @Test
  void peopleWithoutMailBetweenThemDoNotMakeTheServerWell() {
    List<String> people = List.of("a", "x", "b", "y", "c", "z", "d");
    refusedByServer.addAll(people);
    unreachable.addAll(List.of("x", "y", "z"));
    people.forEach(person -> outbox.queue(person, NOW));

    runAt(NOW);

    assertThat(tried).containsExactly("a", "b", "c");
  }

  @Test
  void whatWasCutOffCountsTowardsTheThree() {
    List<String> people = List.of("a", "b", "c", "d", "e");
    refusedByServer.addAll(people);
    people.forEach(person -> cutOff(person, NOW.minusSeconds(3600)));

    runAt(NOW);

    assertThat(tried).containsExactly("a", "b", "c");
    assertThat(outbox.row(5).state()).isEqualTo("sending");
  }

  @Test
  void whatCannotBeWrittenForOneWaitsAndTheOthersGetTheirs() {
    long bad = outbox.queue("budi", NOW);
    long with = outbox.queue("budi", NOW);
    outbox.queue("sri", NOW);
    unwritable.add("letter" + bad);

    runAt(NOW);

    assertThat(mails).containsExactly("sri 1");
    for (long id : List.of(bad, with)) {
      assertThat(outbox.row(id).state()).isEqualTo("waiting");
      assertThat(outbox.row(id).message().notBefore()).isEqualTo(NOW.plusSeconds(900));
      assertThat(outbox.row(id).message().attempts()).isZero();
    }
  }

  @Test
  void whatWasCutOffAndCannotBeWrittenAgainKeepsNobodyFromTheirs() {
    long bad = cutOff("budi", NOW.minusSeconds(3600));
    long good = cutOff("tono", NOW.minusSeconds(3600));
    outbox.queue("sri", NOW);
    unwritable.add("letter" + bad);

    runAt(NOW);

    assertThat(mails).containsExactly("tono 1", "sri 1");
    assertThat(outbox.row(good).state()).isEqualTo("sent");
    assertThat(outbox.row(bad).state()).isEqualTo("sending");

    unwritable.clear();
    runAt(NOW);

    assertThat(mails).containsExactly("tono 1", "sri 1", "budi 1");
  }

  @ParameterizedTest(name = "cut off {0} s ago, sent again: {1}")
  @CsvSource({"599, false", "600, false", "601, true"})
  void whatWasCutOffGoesAfterTenMinutesUnderItsOldReference(long ago, boolean again) {
    long id = cutOff("budi", NOW.minusSeconds(ago));

    runAt(NOW);

    assertThat(outbox.row(id).state()).isEqualTo(again ? "sent" : "sending");
    assertThat(references).isEqualTo(again ? List.of("batch of budi") : List.of());
  }
}
