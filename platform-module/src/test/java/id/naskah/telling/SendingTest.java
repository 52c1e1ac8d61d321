package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.RunAs;
import id.naskah.routing.PassingOn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each mail goes out once, whatever happens to the server, to us or to the template. */
@AlfrescoTest
class SendingTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final String head;
  private final PostOffice post;
  private final Instant soon = Instant.now().plusSeconds(180);

  SendingTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.head = passing.person("head");
    this.post = new PostOffice(repository);
  }

  @AfterEach
  void close() {
    post.close();
  }

  private Map<String, Object> row() {
    return office
        .sql()
        .queryForMap("SELECT state, attempts, batch FROM naskah_message WHERE person = ?", head);
  }

  @Test
  void whenTheServerIsDownItIsSentOnceItIsUp() throws Exception {
    post.shut();
    passing.pass(passing.letter(), head);
    post.sendAt(office, soon);
    assertThat(row()).containsEntry("state", "waiting").containsEntry("attempts", 1);
    post.open();
    post.sendAt(office, soon.plusSeconds(1));
    assertThat(post.mailOf(head)).as("left in peace for a while").isEmpty();

    post.sendAt(office, soon.plusSeconds(31));
    post.sendAt(office, soon.plusSeconds(90));

    assertThat(post.mailOf(head)).hasSize(1);
    assertThat(row()).containsEntry("state", "sent");
  }

  @Test
  void whatCouldNotBeSentForDaysIsGivenUp() throws Exception {
    passing.pass(passing.letter(), head);

    post.sendAt(office, soon.plusSeconds(8L * 24 * 60 * 60));

    assertThat(post.mailOf(head)).isEmpty();
    assertThat(row()).containsEntry("state", "dropped");
  }

  @Test
  void twoWhoSendAtOnceSendOneMailEach() throws Exception {
    List<String> people = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      people.add(passing.person("staff"));
    }
    passing.pass(passing.letter(), people.toArray(String[]::new));
    passing.pass(passing.letter(), people.toArray(String[]::new));

    office.at(
        soon,
        () -> {
          Race.atOnce(2, post::send);
          return null;
        });

    assertThat(people).allSatisfy(person -> assertThat(post.mailOf(person)).hasSize(1));
  }

  @Test
  void whileOneIsAtItAnotherGetsNoPart() throws Exception {
    passing.pass(passing.letter(), head);
    passing.pass(passing.letter(), head);
    Outbox outbox = repository.bean(Outbox.class);

    List<Message> others =
        repository.inTransaction(
            () -> {
              assertThat(outbox.take(head, soon, 1)).hasSize(1);
              Callable<List<Message>> another =
                  () -> repository.inTransaction(() -> outbox.take(head, soon, 10));
              try (Race.Beside<List<Message>> beside = Race.beside(another)) {
                return beside.end();
              }
            });

    assertThat(others).isEmpty();
    post.sendAt(office, soon);
    assertThat(post.mailOf(head)).hasSize(1);
  }

  @Test
  void whatWasCutOffIsSentUnderTheSameReference() throws Exception {
    passing.pass(passing.letter(), head);
    String batch = "0d9a3f5e-5b7e-4a51-9f0e-5f5a5c0f" + (System.nanoTime() % 9000 + 1000);
    repository.inTransaction(
        () ->
            office
                .sql()
                .update(
                    "UPDATE naskah_message SET state = 'sending', batch = ?, attempts = 1"
                        + " WHERE person = ?",
                    batch,
                    head));
    post.sendAt(office, soon);
    assertThat(post.mailOf(head)).as("somebody may be at it").isEmpty();

    post.sendAt(office, soon.plusSeconds(600));
    post.sendAt(office, soon.plusSeconds(1300));

    assertThat(post.mailOf(head)).hasSize(1);
    assertThat(post.mailOf(head).get(0).text()).contains("Rujukan: " + batch);
    assertThat(row()).containsEntry("state", "sent").containsEntry("batch", batch);
  }

  @Test
  void theTemplateIsTheAdministrators() throws Exception {
    NodeRef template = template();
    String shipped = MailTemplates.shipped("id");
    try {
      save(template, "Kabar untuk ${person}\nSurat: <#list items as i>${i.subject}</#list>");
      passing.pass(passing.letter(), head);
      post.sendAt(office, soon);
      assertThat(post.mailOf(head).get(0).subject()).isEqualTo("Kabar untuk " + head + " Test");
      assertThat(post.mailOf(head).get(0).text()).isEqualTo("Surat: Undangan rapat koordinasi\n");

      repository.bean(MailTemplates.class).executeInternal();
      save(template, "${nothing.of.that}");
      passing.pass(passing.letter(), head);
      post.sendAt(office, soon.plusSeconds(1));
      assertThat(post.mailOf(head).get(1).subject())
          .isEqualTo("Naskah: Sebuah surat didisposisikan kepada Anda");
    } finally {
      save(template, shipped);
    }
  }

  @Test
  void aTemplateThatNobodyChangedIsBroughtUpToDate() {
    String shipped = MailTemplates.shipped("en");
    MailTemplates templates = repository.bean(MailTemplates.class);
    NodeRef template = template("message.en.ftl");
    try {
      save(template, "Of an earlier version", RunAs.systemName());
      templates.executeInternal();
      assertThat(english(templates)).isEqualTo(shipped);

      save(template, shipped + " ");
      templates.executeInternal();
      assertThat(english(templates)).as("what somebody saved").isEqualTo(shipped + " ");
    } finally {
      save(template, shipped, RunAs.systemName());
    }
  }

  private String english(MailTemplates templates) {
    return repository.inTransactionAs("admin", () -> templates.text("en"));
  }

  private NodeRef template() {
    return template("message.id.ftl");
  }

  private NodeRef template(String name) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          var nodes = repository.services().getNodeService();
          NodeRef folder = repository.bean(ConfigurationStore.class).createFolder();
          NodeRef mail = nodes.getChildByName(folder, ContentModel.ASSOC_CONTAINS, "Mail");
          return nodes.getChildByName(mail, ContentModel.ASSOC_CONTAINS, name);
        });
  }

  private void save(NodeRef node, String text) {
    save(node, text, "admin");
  }

  private void save(NodeRef node, String text, String user) {
    repository.inTransactionAs(
        user,
        () -> {
          repository
              .services()
              .getContentService()
              .getWriter(node, ContentModel.PROP_CONTENT, true)
              .putContent(text);
          return null;
        });
  }

  @Test
  void itStandsInTheFeedOfThePerson() {
    NodeRef letter = passing.letter();
    passing.pass(letter, head);
    repository.asAdmin(
        () -> {
          repository.bean(ActivityFeeds.class).run();
          repository.bean(ActivityFeeds.class).run();
          return null;
        });

    var activities =
        repository.bean(
            "activityService", org.alfresco.service.cmr.activities.ActivityService.class);
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(
                        repository.inTransactionAs(
                            head, () -> activities.getUserFeedEntries(head, null, false, false, 0)))
                    .extracting(e -> e.getActivityType() + " " + e.getActivitySummary())
                    .singleElement()
                    .asString()
                    .contains(
                        Occasion.RECEIVED.activity().orElseThrow(),
                        letter.getId(),
                        office.clerkA()));
  }
}
