package id.naskah.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.task.Task;
import id.naskah.task.TaskRunner;
import id.naskah.task.TaskService;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The words by which people are found follow them, and are looked up at the same cost always. */
@AlfrescoTest
class PersonWordsTest {
  private static final int PEOPLE = 20_000;
  private static final long NOBODY = 900_000_000L;

  private final Repository repository;
  private final PersonWords words;
  private final JdbcTemplate sql;

  PersonWordsTest(Repository repository) {
    this.repository = repository;
    this.words = repository.bean(PersonWords.class);
    this.sql = new Office(repository).sql();
  }

  @Test
  void theyFollowThePerson() {
    String user = repository.createUser(repository.unique("ikut"));
    String name = repository.unique("Namasatu").replace("-", "");
    String other = repository.unique("Namadua").replace("-", "");
    String number = repository.unique("19870101").replace("-", "");

    set(user, Map.of(ContentModel.PROP_FIRSTNAME, name, ContentModel.PROP_ORGID, number));
    assertThat(found(name)).containsExactly(user);
    assertThat(found(number)).containsExactly(user);
    assertThat(found(user)).contains(user);

    set(user, Map.of(ContentModel.PROP_FIRSTNAME, other, ContentModel.PROP_ORGID, "Dinas"));
    assertThat(found(name)).isEmpty();
    assertThat(found(number)).isEmpty();
    assertThat(found(other)).containsExactly(user);

    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPersonService().deletePerson(user);
          return null;
        });
    assertThat(found(other)).isEmpty();
  }

  @Test
  void whoWasThereBeforeIsFoundAfterTheFirstStart() {
    String user = repository.createUser(repository.unique("dahulu"));
    committed(() -> sql.update("DELETE FROM naskah_person_word WHERE login = ?", user));
    assertThat(found(user)).isEmpty();

    Task task =
        repository.inTransactionAs(
            "admin",
            () -> {
              TaskService tasks = repository.bean(TaskService.class);
              return tasks.get(tasks.begin(repository.bean(PeopleWork.class), ""));
            });
    repository.inTransactionAs(
        "admin",
        () -> {
          while (repository.bean(TaskRunner.class).step(task.id())) {
            assertThat(task.id()).isPositive();
          }
          return null;
        });

    assertThat(found(user)).contains(user);
  }

  @Test
  void theGuestIsNotFound() {
    assertThat(found("guest")).doesNotContain("guest");
    assertThat(found("admin")).contains("admin");
  }

  @Test
  void manyPeopleAreFoundByTheIndexAlone() {
    List<Object[]> rows = new ArrayList<>();
    IntStream.range(0, PEOPLE)
        .forEach(
            i -> {
              String login = "qx" + i;
              rows.add(new Object[] {NOBODY + i, "qxmuhammad", login});
              rows.add(new Object[] {NOBODY + i, "qxnama" + i, login});
            });
    try {
      committed(
          () ->
              sql.batchUpdate(
                  "INSERT INTO naskah_person_word (node_id, word, login) VALUES (?, ?, ?)", rows));

      PersonWords.Found common = words.find(List.of("qxmuh"), 20);
      assertThat(common.logins()).hasSize(20);
      assertThat(common.complete()).isFalse();
      assertThat(words.find(List.of("qxmuhammad", "qxnama19999"), 20))
          .isEqualTo(new PersonWords.Found(List.of("qx19999"), true));
      assertThat(words.find(List.of("qxnama1999"), 20).logins()).hasSize(11);
      assertThat(words.find(List.of("qxm", "qxn"), 20).complete()).isFalse();
      assertThat(plan(List.of("qxmuh"), "qxmuh")).contains("Index").doesNotContain("Seq Scan");
      assertThat(plan(List.of("qxmuh", "qxn"), "qxmuh")).doesNotContain("Seq Scan");
    } finally {
      committed(() -> sql.update("DELETE FROM naskah_person_word WHERE node_id >= ?", NOBODY));
    }
  }

  private String plan(List<String> begins, String rarest) {
    List<Object> values = new ArrayList<>();
    String statement = PersonWords.statement(begins, rarest, 20, values);
    return String.join(
        "\n", sql.queryForList("EXPLAIN " + statement, String.class, values.toArray()));
  }

  private List<String> found(String term) {
    return words.find(NameWords.ofTerm(term), 200).logins();
  }

  private void committed(Runnable work) {
    repository.inTransactionAs(
        "admin",
        () -> {
          work.run();
          return null;
        });
  }

  private void set(String user, Map<QName, Serializable> values) {
    repository.inTransactionAs(
        "admin",
        () -> {
          PersonService people = repository.services().getPersonService();
          people.setPersonProperties(user, new HashMap<>(values));
          return null;
        });
  }
}
