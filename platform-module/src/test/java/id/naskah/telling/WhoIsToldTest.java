package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.fake.Clocks;
import id.naskah.fake.Fakes;
import id.naskah.fake.MemoryTransactions;
import id.naskah.routing.EventKind;
import id.naskah.routing.RoutingEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who hears of what happens to a letter. */
class WhoIsToldTest {
  private static final LocalDate DUE = LocalDate.parse("2026-03-09");

  /** Four in the afternoon in London is the next day in Makassar. */
  private static final Instant NOW = Instant.parse("2026-03-02T16:30:00Z");

  private final MemoryOutbox outbox = new MemoryOutbox(new MemoryTransactions());
  private final Map<String, List<String>> people =
      Map.of(
          "user:budi", List.of("budi"),
          "position:KABAG", List.of("siti", "rudi"),
          "unit:UMUM", List.of("ani", "siti", "tono"),
          "unit:EMPTY", List.of(),
          "unit:CROWD", IntStream.range(0, 250).mapToObj(i -> "user" + i).toList());
  private final Telling telling =
      new Telling(
          outbox,
          new Mandates(null, null, null, null) {
            @Override
            public List<String> people(Recipient recipient) {
              return people.get(recipient.toString());
            }
          },
          Fakes.of(NodeService.class, new Numbers()),
          new JdbcTemplate() {
            @Override
            public <T> List<T> queryForList(String sql, Class<T> type, Object... arguments) {
              assertThat(arguments).containsExactly(17L);
              return List.of(type.cast("ani"), type.cast("kepala"));
            }
          },
          Clocks.at(NOW.toString()),
          90);

  /** The letter's number in the database. */
  public static final class Numbers {
    /** As {@link NodeService} has it. */
    public Long getProperty(NodeRef node, QName name) {
      assertThat(node).hasToString("workspace://SpacesStore/letter");
      return 17L;
    }
  }

  @ParameterizedTest(name = "{0} to {1} by {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Who got it, all of them but the one who passed it on.
        "PASSED | user:budi | ani | ani | received budi",
        "PASSED | position:KABAG | ani | ani | received siti, received rudi",
        "PASSED | unit:UMUM | ani | ani | received siti, received tono",
        "PASSED | unit:EMPTY | ani | ani | ''",
        "PASSED | user:budi | budi | budi | ''",
        // The sender alone, though others work on the same, and not if it was the sender.
        "DONE | unit:UMUM | kepala | tono | done kepala",
        "DONE | user:budi | kepala | kepala | ''",
        "DECLINED | position:KABAG | kepala | rudi | declined kepala",
        // Both sides hear that it goes on, without the one who asked for it, and nobody twice.
        "RESUMED | user:budi | kepala | kepala | resumed budi",
        "RESUMED | user:budi | kepala | budi | resumed kepala",
        "RESUMED | unit:UMUM | siti | tono | resumed ani, resumed siti",
        // Those who began it, whoever ended it.
        "SETTLED | user:budi | kepala | budi | settled ani, settled kepala",
        "SETTLED | user:budi | kepala | ani | settled kepala"
      })
  void eachHearsWhatConcernsThem(
      EventKind kind, String recipient, String sender, String by, String told) {
    telling.happened(List.of(event(kind, recipient, sender, by)));

    assertThat(told()).isEqualTo(told.isEmpty() ? List.of() : List.of(told.split(", ")));
    assertThat(outbox.takenBack()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = EventKind.class,
      names = {"READ", "REPORT", "DUE", "REOPENED", "NOT_ROUTED", "AMENDED", "CHANGED", "REPLACED"})
  void whatIsSeenWithTheLetterIsNotTold(EventKind kind) {
    telling.happened(List.of(event(kind, "unit:UMUM", "kepala", "budi")));

    assertThat(outbox.rows()).isEmpty();
    assertThat(outbox.takenBack()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"WITHDRAWN, WITHDRAWN", "RECALLED, RECALLED"})
  void whatIsTakenBackIsTakenFromTheOutboxToo(EventKind kind, Occasion occasion) {
    telling.happened(List.of(event(kind, "unit:UMUM", "kepala", "ani")));

    assertThat(outbox.rows()).isEmpty();
    assertThat(outbox.takenBack())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.occasion()).isEqualTo(occasion);
              assertThat(message.person()).isEqualTo("ani");
              assertThat(message.disposition()).isEqualTo("disposition");
            });
  }

  @Test
  void aMessageKnowsTheDayInTheOfficeAndWaitsForMoreToBeSaid() {
    telling.happened(List.of(event(EventKind.PASSED, "user:budi", "ani", "ani")));

    Message message = outbox.row(1).message();
    assertThat(message.day()).isEqualTo("2026-03-03");
    assertThat(message.due()).isEqualTo(DUE);
    assertThat(message.createdAt()).isEqualTo(NOW);
    assertThat(message.notBefore()).isEqualTo(NOW.plusSeconds(90));
    assertThat(message.letter()).isEqualTo("letter");
    assertThat(message.by()).isEqualTo("ani");
  }

  @Test
  void whatHappenedAtOnceIsQueuedAtOnce() {
    telling.happened(
        List.of(
            event(EventKind.PASSED, "user:budi", "ani", "ani"),
            event(EventKind.PASSED, "position:KABAG", "ani", "ani"),
            event(EventKind.READ, "position:KABAG", "ani", "siti")));

    assertThat(told()).containsExactly("received budi", "received siti", "received rudi");
    assertThat(outbox.rounds()).isEqualTo(1);
  }

  @Test
  void ofACrowdTheFirstTwoHundredAreTold() {
    telling.happened(List.of(event(EventKind.PASSED, "unit:CROWD", "ani", "ani")));

    assertThat(outbox.rows()).hasSize(200);
  }

  @ParameterizedTest(name = "{0} while {1}: {2}")
  @CsvSource({
    "RECEIVED, unread, true",
    "RECEIVED, read, true",
    "RECEIVED, done, false",
    "RECEIVED, withdrawn, false",
    "RESUMED, read, true",
    "RESUMED, declined, false",
    "DUE_SOON, unread, true",
    "DUE_SOON, recalled, false",
    "OVERDUE, read, true",
    "OVERDUE, done, false",
    "DONE, done, true",
    "DONE, read, false",
    "DECLINED, declined, true",
    "DECLINED, read, false"
  })
  void isWorthTellingWhileItStandsLikeThis(Occasion occasion, String status, boolean holds) {
    assertThat(occasion.holds(status)).isEqualTo(holds);
  }

  @ParameterizedTest
  @EnumSource(Occasion.class)
  void anOccasionIsFoundByItsCode(Occasion occasion) {
    assertThat(Occasion.of(occasion.code())).isEqualTo(occasion);
    assertThat(Arrays.stream(Occasion.values()).map(Occasion::code)).doesNotHaveDuplicates();
  }

  private List<String> told() {
    return outbox.rows().stream()
        .map(row -> row.message().occasion().code() + " " + row.message().person())
        .toList();
  }

  private static RoutingEvent event(EventKind kind, String recipient, String sender, String by) {
    return new RoutingEvent(
        "letter",
        "disposition",
        kind,
        Recipient.parse(recipient).orElseThrow(),
        sender,
        by,
        null,
        NOW,
        DUE,
        null);
  }
}
