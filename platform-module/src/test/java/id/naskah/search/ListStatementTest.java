package id.naskah.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.access.Reader;
import id.naskah.fake.Fakes;
import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.security.PermissionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements for lists: as many values as question marks, and in their order. */
class ListStatementTest {
  private static final List<Condition> CONDITIONS =
      List.of(
          new Condition(WhereField.STATUS, "IN", List.of("open", "settled")),
          Condition.of(WhereField.PASSED_ON, "=", List.of("false")),
          new Condition(WhereField.AGENDA_YEAR, ">", List.of(2025)));

  /** Groups of the one who asks. */
  public static final class Groups {
    public Set<String> getAuthorisations() {
      return Set.of("GROUP_A");
    }
  }

  private static Reader reader() {
    return new Reader(Fakes.of(PermissionService.class, new Groups()), node -> true, null, "budi");
  }

  private static LetterQuery query(int most) {
    return new LetterQuery(CONDITIONS, LetterOrder.LETTER_DATE, false, 0, most);
  }

  private static long questions(ListStatement statement) {
    return statement.sql().chars().filter(c -> c == '?').count();
  }

  @Test
  void aWalkHasTheConditionsInTheirOrderAndAnEnd() {
    ListStatement walk = ListStatement.walk(query(50), 77);

    assertThat(walk.values()).containsExactly("open", "settled", 2025);
    assertThat(questions(walk)).isEqualTo(3);
    assertThat(walk.sql())
        .contains("l.status IN (?, ?) AND NOT EXISTS")
        .endsWith(" ORDER BY l.letter_date DESC, l.node_id DESC LIMIT 77");
  }

  @Test
  void whatIsGatheredIsGrantedToTheReaderAndInTheSameOrderInsideAndOutside() {
    ListStatement gather = ListStatement.gather(query(50), reader(), new Long[] {4L});

    assertThat(questions(gather)).isEqualTo(gather.values().size());
    assertThat(gather.values().subList(0, 5))
        .containsExactly("open", "settled", 2025, "budi", "budi");
    assertThat((Long[]) gather.values().get(5)).containsExactly(4L);
    assertThat((String[]) gather.values().get(6)).containsExactly("GROUP_A");
    String order = " ORDER BY l.letter_date DESC, l.node_id DESC";
    assertThat(gather.sql()).contains(order + " OFFSET 0").endsWith(order);
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "499, 500", "500, 500", "100000, 500"})
  void noMoreRowsAreFetchedAtOnceThanAreWantedOrFitInMemory(int most, int fetch) {
    assertThat(ListStatement.gather(query(most), reader(), new Long[0]).fetch()).isEqualTo(fetch);
  }

  @Test
  void someNodesAreNarrowedByTheSameConditions() {
    ListStatement among = ListStatement.among(new String[] {"a", "b"}, CONDITIONS);

    assertThat(questions(among)).isEqualTo(4);
    assertThat(among.values().subList(0, 3)).containsExactly("open", "settled", 2025);
    assertThat((String[]) among.values().get(3)).containsExactly("a", "b");
  }

  @Test
  void withoutConditionsAllLettersAreMeant() {
    assertThat(ListStatement.among(new String[0], List.of()).sql())
        .endsWith(" WHERE TRUE AND l.uuid = ANY (?)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "createdAt | true | ORDER BY l.node_id ASC",
        "createdAt | false | ORDER BY l.node_id DESC",
        "receivedDate | true | ORDER BY l.received_date ASC, l.node_id ASC",
        "dueDate | true | ORDER BY l.due ASC, l.node_id ASC",
        "agendaNumber | false | ORDER BY l.series DESC, l.agenda_year DESC,"
            + " l.agenda_number DESC, l.node_id DESC"
      })
  void everyOrderIsTotalAndOneWay(String name, boolean ascending, String sql) {
    assertThat(LetterOrder.named(name).sql(ascending)).isEqualTo(" " + sql);
  }

  @ParameterizedTest
  @CsvSource({"subject", "CREATED_AT", "''"})
  void anotherOrderIsRefused(String name) {
    assertThat(Refused.saying(() -> LetterOrder.named(name)))
        .isEqualTo("INVALID orderBy naskah.choice");
  }
}
