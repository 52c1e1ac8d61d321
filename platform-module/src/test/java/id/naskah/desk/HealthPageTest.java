package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import id.naskah.audit.AuditTrail;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.PastTheCheck;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.reading.LeftNote;
import java.util.regex.Pattern;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is wrong with Naskah is said to those who can do something about it. */
@AlfrescoTest
class HealthPageTest extends RecordsPage {
  private final Axe axe = new Axe();

  HealthPageTest(Repository repository) {
    super(repository);
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithItsLineAndWhatToDo() {
    ConfiguredFile<?> kinds = ConfigurationFiles.KINDS;
    String good = records.office().read(kinds);
    // Saved once more, so that the newest version is this one.
    records.office().save(kinds, good + "\n");
    new PastTheCheck(repository).write(kinds, good + "\n;;;;;");
    try {
      open("admin", "en-GB");
      assertThat(banner()).containsText(Pattern.compile("kinds\\.csv, line [0-9]+: "));
      assertThat(banner()).containsText("this earlier version of it holds: ");
      assertThat(banner()).containsText("Mend it in Data Dictionary/Naskah");
      axe.look(page, "a file that cannot be read");

      open("admin", "id-ID");
      assertThat(banner()).containsText(Pattern.compile("kinds\\.csv, baris [0-9]+: "));
      assertThat(banner()).containsText("Perbaiki di Data Dictionary/Naskah");

      open(records.manager(), "en-GB");
      assertThat(banner())
          .containsText("kinds.csv: this file of the configuration cannot be read.");
      assertThat(banner()).containsText("Please tell an administrator");
      assertThat(banner()).not().containsText("line ");

      open(records.office().clerkA(), "en-GB");
      assertThat(page.locator(".who-is-here")).isVisible();
      assertThat(banner()).hasCount(0);
    } finally {
      records.office().save(kinds, good);
    }
    open("admin", "en-GB");
    assertThat(page.locator(".who-is-here")).isVisible();
    assertThat(page.locator("naskah-health")).not().containsText("kinds.csv");
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void whatTheLastCheckFoundIsShownToThoseWhoKeepRecords() {
    AuditTrail audit = new AuditTrail(repository);
    String about = repository.unique("thing ");
    long entry = audit.record(about, "said");
    audit.seal();
    audit.keep("naskah_audit", "id = ?", entry);
    audit.tamper("naskah_audit", "UPDATE naskah_audit SET event = 'nothing' WHERE id = ?", entry);
    try {
      assertThat(audit.check()).hasSize(1);
      open(records.manager(), "en-GB");
      assertThat(banner()).containsText("Check of the audit: found wrong: 1");
      // Other tests change files on the disk, which another check may have found.
      Locator found =
          page.locator("naskah-health section > ul > li")
              .filter(new Locator.FilterOptions().setHasText("Check of the audit"));
      found.locator("summary").click();
      assertThat(found.locator("details li"))
          .hasText(Pattern.compile("entry changed: entry " + entry + ", seal [0-9]+, " + about));
      axe.look(page, "findings");
    } finally {
      audit.putBack("naskah_audit");
    }
    assertThat(audit.check()).isEmpty();
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void aFileOverWhichTheServerDiedIsNamedAndReleasedByAnAdministrator() {
    NodeRef letter =
        records
            .office()
            .register(
                records.office().registrar(), records.office().incoming(records.office().unitA()));
    LeftNote note = new LeftNote(repository, letter.getId());
    note.putAside();
    String name = (String) records.office().property(letter, ContentModel.PROP_NAME);
    open(records.manager(), "en-GB");
    assertThat(banner()).containsText("the server died while this file was read");
    assertThat(banner()).containsText(letter.getId());
    assertThat(banner()).not().containsText(name);
    assertThat(banner().getByRole(AriaRole.BUTTON)).hasCount(0);

    open("admin", "id-ID");
    assertThat(banner()).containsText(name + ": server mati saat membaca isi berkas ini");
    axe.look(page, "a file that was put aside");
    banner().getByLabel("Lepaskan: " + name).click();
    assertThat(banner()).containsText("Dilepaskan.");
    assertThat(note.isAside()).isFalse();
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void workThatThisVersionDoesNotKnowIsNamed() {
    JdbcTemplate jdbc = repository.bean("naskah.JdbcTemplate", JdbcTemplate.class);
    Long waiting =
        repository.inTransactionAs(
            "admin",
            () ->
                jdbc.queryForObject(
                    "INSERT INTO naskah_task (kind, parameters, state, asked_by, asked_at,"
                        + " changed_at) VALUES ('ofLaterVersions', '', 'waiting', 'admin', now(),"
                        + " now()) RETURNING id",
                    Long.class));
    try {
      open(records.manager(), "en-GB");
      assertThat(banner()).containsText("Work waits that this version of Naskah does not know");
      assertThat(banner()).containsText("ofLaterVersions (" + waiting + ")");
      open("admin", "id-ID");
      assertThat(banner()).containsText("tidak dikenal versi Naskah ini");
      axe.look(page, "stranded work");
    } finally {
      repository.inTransactionAs(
          "admin", () -> jdbc.update("DELETE FROM naskah_task WHERE id = ?", waiting));
    }
    assertThat(axe.found()).isEmpty();
  }

  private Locator banner() {
    return page.locator("naskah-health section");
  }
}
