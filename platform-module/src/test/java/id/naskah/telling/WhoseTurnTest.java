package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.drafting.DraftListener.Became;
import id.naskah.drafting.DraftStep;
import id.naskah.drafting.DraftStep.State;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.fake.Clocks;
import id.naskah.fake.MemoryTransactions;
import id.naskah.fake.SignedIn;
import id.naskah.platform.Nodes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who hears whose turn it is with a letter that the office writes, and what became of it. */
class WhoseTurnTest {
  /** Four in the afternoon in London is the next day in Makassar. */
  private static final Instant NOW = Instant.parse("2026-03-02T16:30:00Z");

  private final MemoryOutbox outbox = new MemoryOutbox(new MemoryTransactions());
  private final Map<String, List<String>> people =
      Map.of(
          "user:budi", List.of("budi"),
          "position:SEKDA", List.of("siti", "rudi"),
          "position:VACANT", List.of(),
          "unit:CROWD", IntStream.range(0, 250).mapToObj(i -> "user" + i).toList());
  private final TurnTelling telling =
      new TurnTelling(
          outbox,
          new Mandates(null, null, null, null) {
            @Override
            public List<String> people(Recipient recipient) {
              return people.get(recipient.toString());
            }
          },
          Clocks.at(NOW.toString()),
          90);

  @AfterEach
  void nobodyIsThere() {
    SignedIn.end();
  }

  private void turn(String by, DraftStep... steps) {
    SignedIn.begin(by);
    telling.turn(Nodes.live("letter"), List.of(steps));
  }

  private static DraftStep step(long id, Task task, String official) {
    Recipient recipient = Recipient.parse(official).orElseThrow();
    return new DraftStep(
        id, "letter", 1, (int) id, task, recipient, State.CURRENT, NOW, null, null, null, null);
  }

  private List<String> told() {
    return outbox.rows().stream()
        .map(MemoryOutbox.Row::message)
        .map(m -> m.occasion().code() + " " + m.person() + " " + m.disposition())
        .toList();
  }

  @ParameterizedTest(name = "{1} to {0} by {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "INITIAL | user:budi | ani | toInitial budi step 7",
        "SIGN | user:budi | ani | toSign budi step 7",
        // Who holds the position and who stands in.
        "SIGN | position:SEKDA | ani | toSign siti step 7, toSign rudi step 7",
        // Who gave it on knows.
        "SIGN | position:SEKDA | siti | toSign rudi step 7",
        "INITIAL | user:budi | budi | ''",
        "INITIAL | position:VACANT | ani | ''"
      })
  void theOfficialHears(Task task, String official, String by, String told) {
    turn(by, step(7, task, official));

    assertThat(told()).isEqualTo(told.isEmpty() ? List.of() : List.of(told.split(", ")));
  }

  @Test
  void thoseWhoSignTogetherHearTogether() {
    turn("ani", step(7, Task.SIGN, "user:budi"), step(8, Task.SIGN, "position:SEKDA"));

    assertThat(told())
        .containsExactly("toSign budi step 7", "toSign siti step 8", "toSign rudi step 8");
    assertThat(outbox.rounds()).isEqualTo(1);
  }

  @Test
  void aMessageKnowsTheDayInTheOfficeAndWaitsForMoreToBeSaid() {
    turn("ani", step(7, Task.INITIAL, "user:budi"));

    Message message = outbox.row(1).message();
    assertThat(message.day()).isEqualTo("2026-03-03");
    assertThat(message.due()).isNull();
    assertThat(message.notBefore()).isEqualTo(NOW.plusSeconds(90));
    assertThat(message.letter()).isEqualTo("letter");
    assertThat(message.by()).isEqualTo("ani");
    assertThat(About.stepOf(message)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"GIVEN_BACK, givenBack", "CHANGED, fallen", "SIGNED, signed"})
  void thoseConcernedHearWhatBecameOfIt(Became what, String occasion) {
    SignedIn.begin("siti");
    telling.became(Nodes.live("letter"), what, 3, List.of("ani", "budi", "ani", "siti"));

    assertThat(told()).containsExactly(occasion + " ani round 3", occasion + " budi round 3");
    assertThat(About.roundOf(outbox.row(1).message())).isEqualTo(3);
  }

  @Test
  void ofACrowdTheFirstTwoHundredAreTold() {
    turn("ani", step(7, Task.SIGN, "unit:CROWD"));

    assertThat(outbox.rows()).hasSize(200);
  }

  /** As wide as the columns are. */
  @ParameterizedTest
  @EnumSource(Occasion.class)
  void aRowHasRoomForIt(Occasion occasion) {
    assertThat(occasion.code().length()).isLessThanOrEqualTo(10);
    assertThat(About.step(Long.MAX_VALUE).length()).isLessThanOrEqualTo(36);
  }

  @ParameterizedTest
  @CsvSource({"en", "id"})
  void eachOccasionHasItsWords(String language) {
    String template = MailTemplates.shipped(language);

    assertThat(Arrays.stream(Occasion.values()))
        .allSatisfy(occasion -> assertThat(template).contains("\"" + occasion.code() + "\": \""));
  }
}
