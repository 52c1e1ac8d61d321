package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.nio.file.Files;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** What is due, on its way to the certificate or the archive. */
@AlfrescoTest
class RecordsPageTest extends RecordsPage {
  RecordsPageTest(Repository repository) {
    super(repository);
  }

  @Test
  void fromWhatIsDueToTheCertificate() throws Exception {
    records.schedule("Musnah");
    NodeRef gone = records.due("Undangan rapat 2019");
    NodeRef kept = records.due("Undangan yang masih diperiksa");

    open(records.manager(), "en-GB");
    part("due");
    page.locator("select[name=report]").selectOption("dueLetters");
    page.locator("naskah-due select[name=unit]").selectOption(records.office().unitA());
    assertThat(row("Undangan")).hasCount(2);
    var file = page.waitForDownload(() -> page.locator(".files button", containing("CSV")).click());
    assertThat(Files.readString(file.path())).contains("Undangan rapat 2019");

    propose("destroy", "Undangan 2019");
    assertThat(page.locator("naskah-batch-view .state")).hasText("To be appraised");
    assertThat(row("Undangan rapat 2019")).isVisible();
    page.locator("th input[type=checkbox]").check();
    appraise("destroy", "", "");
    assertThat(row("to destroy")).hasCount(2);
    row("masih diperiksa").locator("input[type=checkbox]").check();
    appraise("keep", "2099-12-31", "Dalam pemeriksaan");
    assertThat(row("masih diperiksa")).containsText("to keep until 2099-12-31");
    assertThat(row("masih diperiksa")).containsText("Dalam pemeriksaan");
    page.locator("button[name=appraised]").click();
    assertThat(page.locator("naskah-batch-view .state")).hasText("To be approved");
    approve();
    assertThat(page.locator("naskah-batch-steps .error")).not().isEmpty();

    open(records.approver(), "id-ID");
    part("batches");
    row("Undangan 2019").first().click();
    page.locator("button[name=approved]").click();
    assertThat(page.locator("naskah-batch-view .state")).hasText("Perlu disetujui");
    assertThat(page.locator(".summary li"))
        .containsText(new String[] {"2 surat", "1 dimusnahkan", "1 disimpan lebih lama"});
    assertThat(page.locator(".summary")).containsText("Diusulkan: " + records.manager());
    approve();
    assertThat(page.locator("naskah-batch-view .state")).hasText("Disetujui");
    page.locator("button[name=executed]").click();
    assertThat(page.locator("naskah-batch-steps .warning")).containsText("tidak dapat dibatalkan");
    button("naskah-batch-steps naskah-ask", "Laksanakan").click();
    assertThat(page.locator("naskah-batch-view .state")).not().hasText("Disetujui");
    records.work();
    page.locator("naskah-batch-view .state", containing("Dilaksanakan")).waitFor();

    assertThat(row("sudah dimusnahkan")).hasCount(1);
    row("sudah dimusnahkan").click();
    assertThat(page.locator("aside naskah-letter-stub h2")).hasText("Undangan rapat 2019");
    assertThat(page.locator("aside naskah-letter-stub")).containsText("Surat ini sudah tidak ada");
    assertThat(row("tetap disimpan")).containsText("Undangan yang masih diperiksa");
    Page certificate =
        page.waitForPopup(() -> page.locator("button", containing("Berita acara (PDF)")).click());
    assertThat(certificate.url()).startsWith("blob:");
    var table =
        page.waitForDownload(
            () -> page.locator("button", containing("Berita acara (CSV)")).click());
    assertThat(Files.readString(table.path())).contains("Undangan rapat 2019");
    assertThat(records.exists(gone)).isFalse();
    assertThat(records.exists(kept)).isTrue();
  }

  @Test
  void permanentRecordsAreHandedOver() throws Exception {
    records.schedule("Permanen");
    NodeRef letter = records.due("Keputusan yang disimpan selamanya");

    open(records.manager(), "en-GB");
    part("due");
    page.locator("naskah-due select[name=unit]").selectOption(records.office().unitA());
    propose("transfer", "Keputusan 2019");
    page.locator("naskah-batch-items > .actions button").click();
    assertThat(page.locator("naskah-batch-items select[name=decision] option"))
        .hasText(new String[] {"Keep permanently", "Keep until a day"});
    button("naskah-batch-items naskah-ask", "Appraise").click();
    assertThat(row("to keep for good")).isVisible();
    page.locator("button[name=appraised]").click();
    page.locator("button[name=packed]").click();
    records.work();
    page.locator("button[name=sent]").click();
    page.locator("button[name=received]").click();
    page.locator("input[name=archiveReference]").fill("LKD/2026/17");
    button("naskah-batch-steps naskah-ask", "Confirm receipt").click();
    assertThat(page.locator("naskah-batch-view .who")).containsText("LKD/2026/17");
    assertThat(page.locator("naskah-batch-steps .hint")).containsText("somebody else");
    var sent = page.waitForDownload(() -> page.locator("button", containing("package")).click());
    assertThat(Files.size(sent.path())).isPositive();

    open(records.approver(), "en-GB");
    part("batches");
    row("Keputusan 2019").first().click();
    approve();
    page.locator("button[name=executed]").click();
    button("naskah-batch-steps naskah-ask", "Carry out").click();
    assertThat(page.locator("naskah-batch-view .state")).not().hasText("Approved");
    records.work();
    page.locator("naskah-batch-view .state", containing("Carried out")).waitFor();
    assertThat(row("transferred")).hasCount(1);
    assertThat(records.exists(letter)).isFalse();
  }

  /** Looks at what it is about first. */
  private void approve() {
    page.locator("button[name=approved]").click();
    page.locator("naskah-batch-steps input[name=looked]").check();
    page.locator("naskah-batch-steps naskah-ask button.primary").click();
  }

  private void appraise(String decision, String until, String reason) {
    page.locator("naskah-batch-items > .actions button").click();
    page.locator("naskah-batch-items select[name=decision]").selectOption(decision);
    if (!until.isEmpty()) {
      page.locator("naskah-batch-items input[name=keepUntil]").fill(until);
    }
    page.locator("naskah-batch-items textarea[name=reason]").fill(reason);
    button("naskah-batch-items naskah-ask", "Appraise").click();
    assertThat(page.locator("naskah-batch-items naskah-ask")).hasCount(0);
  }

  @Test
  void whatIsDueComesPageByPage() throws Exception {
    records.schedule("Musnah");
    for (int i = 0; i < 27; i++) {
      records.due("Undangan ke-" + i);
    }

    open(records.manager(), "en-GB");
    part("due");
    page.locator("select[name=report]").selectOption("dueLetters");
    page.locator("naskah-due select[name=unit]").selectOption(records.office().unitA());
    assertThat(row("Undangan ke-")).hasCount(25);
    button("naskah-paged-table", "Show more").click();
    assertThat(row("Undangan ke-")).hasCount(27);
    assertThat(button("naskah-paged-table", "Show more")).hasCount(0);
  }
}
