package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a mail goes out, and what it holds. */
class SendingRulesTest extends PlainSending {
  @Test
  void whatWaitsForOnePersonIsOneMail() {
    outbox.queue("budi", NOW);
    outbox.queue("sri", NOW);
    outbox.queue("budi", NOW);
    outbox.queue("budi", NOW, NOW.plusSeconds(1), 0);

    runAt(NOW);

    assertThat(mails).containsExactly("budi 2", "sri 1");
    assertThat(states()).containsExactly("sent", "sent", "sent", "waiting");
  }

  @ParameterizedTest(name = "daily, queued {0}, looked at {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "sent",
      value = {
        // Monday: what comes before seven goes at seven.
        "2026-03-02T06:59 | 2026-03-02T06:59 | 2026-03-02T07:00",
        "2026-03-02T07:00 | 2026-03-02T07:00 | sent",
        "2026-03-02T06:30 | 2026-03-02T07:05 | sent",
        "2026-03-02T07:01 | 2026-03-02T07:01 | 2026-03-03T07:00",
        "2026-03-02T23:59 | 2026-03-03T00:01 | 2026-03-03T07:00",
        // From Friday over the weekend, and over a weekend with a holiday after it.
        "2026-03-06T10:00 | 2026-03-06T10:00 | 2026-03-09T07:00",
        "2026-03-13T10:00 | 2026-03-13T10:00 | 2026-03-17T07:00",
        "2026-03-14T06:00 | 2026-03-14T06:00 | 2026-03-17T07:00",
        // A Saturday on which the office works.
        "2026-03-20T10:00 | 2026-03-20T10:00 | 2026-03-21T07:00",
        // Over the end of the year: Thursday, then a holiday and a weekend.
        "2026-12-31T10:00 | 2026-12-31T10:00 | 2027-01-04T07:00",
        // The server was down for days: it goes at once, whatever the time.
        "2026-03-02T10:00 | 2026-03-05T22:00 | sent"
      })
  void dailyMailGoesAtSevenOfTheNextWorkingDay(
      LocalDateTime queued, LocalDateTime now, LocalDateTime until) {
    choices.put("budi", MailChoice.DAILY);
    long id = outbox.queue("budi", queued.atZone(ZONE).toInstant());

    runAt(now.atZone(ZONE).toInstant());

    MemoryOutbox.Row row = outbox.row(id);
    assertThat(row.state()).isEqualTo(until == null ? "sent" : "waiting");
    if (until != null) {
      assertThat(row.message().notBefore()).isEqualTo(until.atZone(ZONE).toInstant());
      assertThat(row.message().attempts()).isZero();
    }
  }

  @Test
  void dailyMailThatWasRefusedOnceIsNotPutOffToTheNextMorning() {
    choices.put("budi", MailChoice.DAILY);
    long tried = outbox.queue("budi", NOW, NOW, 1);
    long fresh = outbox.queue("budi", NOW);

    runAt(NOW);

    assertThat(outbox.row(tried).state()).isEqualTo("sent");
    assertThat(outbox.row(fresh).message().notBefore()).isEqualTo(at("2026-03-03T07:00"));
  }

  @Test
  void whoWantsNoneOrHasNoAddressGetsNoneAndItIsOver() {
    choices.put("budi", MailChoice.NONE);
    unreachable.add("sri");
    outbox.queue("budi", NOW);
    outbox.queue("sri", NOW);

    runAt(NOW);

    assertThat(mails).isEmpty();
    assertThat(states()).containsExactly("dropped", "dropped");
  }

  @Test
  void whatIsNotToBeToldAnyMoreIsLeftOut() {
    long gone = outbox.queue("budi", NOW);
    long told = outbox.queue("budi", NOW);
    long alone = outbox.queue("sri", NOW);
    stale.add("letter" + gone);
    stale.add("letter" + alone);

    runAt(NOW);

    assertThat(mails).containsExactly("budi 1");
    assertThat(outbox.row(gone).state()).isEqualTo("dropped");
    assertThat(outbox.row(told).state()).isEqualTo("sent");
    assertThat(outbox.row(alone).state()).isEqualTo("dropped");
  }

  @ParameterizedTest(name = "queued {0}: {1}")
  @CsvSource({
    "2026-02-23T10:00:00, dropped",
    "2026-02-23T10:00:01, sent",
    "2026-02-01T00:00:00, dropped"
  })
  void afterSevenDaysItIsGivenUp(LocalDateTime queued, String state) {
    outbox.queue("budi", queued.atZone(ZONE).toInstant());

    runAt(NOW);

    assertThat(states()).containsExactly(state);
  }

  @Test
  void howLongItIsTriedIsTheAdministrators() {
    sending.setGiveUpDays(2);
    outbox.queue("budi", at("2026-02-28T10:00"));
    outbox.queue("budi", at("2026-02-28T10:01"));

    runAt(NOW);

    assertThat(states()).containsExactly("dropped", "sent");
  }

  @Test
  void aMailHoldsTwoHundredAndTheRestGoesWithTheNext() {
    for (int i = 0; i < 230; i++) {
      outbox.queue("budi", NOW);
    }

    runAt(NOW);
    runAt(NOW);

    assertThat(mails).containsExactly("budi 200", "budi 30");
    assertThat(references).doesNotHaveDuplicates();
  }
}
