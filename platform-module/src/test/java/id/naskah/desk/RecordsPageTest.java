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
  private final Axe axe = new Axe();

  RecordsPageTest(Repository repository) {
    super(repository);
  }

  @WholeBrowser
  @Test
  void fromWhatIsDueToTheCertificate() throws Exception {
    records.schedule("Musnah");
    NodeRef gone = records.due("Undangan rapat 2019");
    NodeRef kept = records.due("Undangan yang masih diperiksa");

    open(records.manager(), "en-GB");
    part("overview");
    assertThat(page.locator(".tiles a").first()).containsText("Records that are due");
    follow("Propose a batch");
    page.locator("naskah-due select[name=unit]").selectOption(records.office().unitA());
    assertThat(row(records.office().unitA())).containsText("2");
    row(records.office().unitA()).locator("a").click();
    assertThat(row("Undangan")).hasCount(2);
    page.locator("naskah-due select[name=by]").selectOption("year");
    row("2021").locator("a").click();
    assertThat(row("Undangan")).hasCount(2);
    var file = page.waitForDownload(() -> button("naskah-due", "CSV").click());
    assertThat(Files.readString(file.path())).contains("Undangan rapat 2019");

    axe.look(page, "due letters");
    propose("destroy", "Undangan 2019");
    assertThat(state()).hasText("To be appraised");
    assertThat(page.locator(".way-of-batch [aria-current=step]")).containsText("Appraise");
    assertThat(page.locator("button[name=appraised]")).isDisabled();
    page.locator("th input[type=checkbox]").check();
    page.locator("button[name=ticked]").click();
    send();
    assertThat(row("to destroy")).hasCount(2);
    button("naskah-batch-items td", "masih diperiksa").click();
    assertThat(page.locator("naskah-batch-item h3")).containsText("masih diperiksa");
    page.locator("naskah-batch-item input[value=keep]").check();
    axe.look(page, "appraising a letter");
    fill("keepUntil", "2099-12-31");
    fill("reason", "Dalam pemeriksaan");
    send();
    assertThat(row("masih diperiksa")).containsText("to keep longer");
    assertThat(row("masih diperiksa")).containsText("Dalam pemeriksaan");
    page.locator("button[name=appraised]").click();
    assertThat(state()).hasText("To be approved");
    assertThat(page.locator("button[name=approved]")).hasCount(0);
    assertThat(page.locator("naskah-batch-steps .hint")).containsText("those who approve");

    approvedAndCarriedOut();
    assertThat(row("sudah dimusnahkan")).hasCount(1);
    assertThat(row("tetap disimpan")).containsText("Undangan yang masih diperiksa");
    button("naskah-batch-items td", "rapat 2019").click();
    follow("Yang tersisa");
    assertThat(page.locator("aside naskah-stub h2")).hasText("Undangan rapat 2019");
    assertThat(page.locator("aside naskah-stub")).containsText("Surat ini sudah tidak ada");
    Page certificate =
        page.waitForPopup(() -> button("naskah-batch", "Berita acara (PDF)").click());
    assertThat(certificate.url()).startsWith("blob:");
    var table = page.waitForDownload(() -> button("naskah-batch", "Berita acara (CSV)").click());
    assertThat(Files.readString(table.path())).contains("Undangan rapat 2019");
    axe.look(page, "carried out");
    assertThat(axe.found()).isEmpty();
    assertThat(records.exists(gone)).isFalse();
    assertThat(records.exists(kept)).isTrue();
  }

  /** By the one who approves, in Indonesian, who begins at the overview. */
  private void approvedAndCarriedOut() {
    open(records.approver(), "id-ID");
    part("overview");
    page.locator("li", containing("menunggu persetujuan Anda")).locator("a").click();
    follow("Undangan 2019");
    page.locator("button[name=approved]").click();
    assertThat(page.locator(".summary li"))
        .containsText(new String[] {"2 surat", "1 dimusnahkan", "1 disimpan lebih lama"});
    assertThat(page.locator(".summary")).containsText("Diusulkan: " + records.manager());
    axe.look(page, "approving");
    fill("number", "0");
    send();
    assertThat(page.locator("naskah-records-form .error")).containsText("bukan nomor usulan");
    assertThat(state()).hasText("Perlu disetujui");
    typeNumber();
    send();
    assertThat(state()).hasText("Disetujui");
    page.locator("button[name=executed]").click();
    assertThat(page.locator("naskah-records-form .warning")).containsText("tidak dapat dibatalkan");
    send();
    assertThat(state()).not().hasText("Disetujui");
    records.work();
    page.locator("naskah-batch .head .state", containing("Dilaksanakan")).waitFor();
    assertThat(page.locator(".way-of-batch .past")).hasCount(5);
  }

  /** The number that the address of the batch has. */
  private void typeNumber() {
    fill("number", page.url().replaceAll(".*/batches/(\\d+).*|.*/transfers/(\\d+).*", "$1$2"));
  }

  @Test
  void permanentRecordsAreHandedOver() throws Exception {
    records.schedule("Permanen");
    NodeRef letter = records.due("Keputusan yang disimpan selamanya");

    open(records.manager(), "en-GB");
    propose("transfer", "Keputusan 2019");
    page.locator("button[name=all]").click();
    assertThat(page.locator("naskah-verdict label.check"))
        .hasText(new String[] {"Keep permanently", "Keep until a day"});
    send();
    assertThat(row("to keep for good")).isVisible();
    page.locator("button[name=appraised]").click();
    page.locator("button[name=packed]").click();
    records.work();
    page.locator("button[name=sent]").click();
    page.locator("button[name=received]").click();
    fill("archiveReference", "LKD/2026/17");
    send();
    assertThat(page.locator(".way-of-batch")).containsText("LKD/2026/17");
    var sent = page.waitForDownload(() -> button("naskah-batch", "package").click());
    assertThat(Files.size(sent.path())).isPositive();

    open(records.approver(), "en-GB");
    part("transfers");
    follow("Keputusan 2019");
    page.locator("button[name=approved]").click();
    typeNumber();
    send();
    page.locator("button[name=executed]").click();
    send();
    assertThat(state()).not().hasText("Approved");
    records.work();
    page.locator("naskah-batch .head .state", containing("Carried out")).waitFor();
    assertThat(row("transferred")).hasCount(1);
    assertThat(records.exists(letter)).isFalse();
  }

  /** One page of a long list is in the browser at a time, to and fro. */
  @Test
  void whatIsDueComesPageByPage() throws Exception {
    records.schedule("Musnah");
    for (int i = 0; i < 27; i++) {
      records.due("Undangan ke-" + i);
    }

    open(records.manager(), "en-GB");
    part("due?by=letter&unit=" + records.office().unitA());
    assertThat(row("Undangan ke-")).hasCount(25);
    page.locator("button[name=later]").click();
    assertThat(row("Undangan ke-")).hasCount(2);
    assertThat(page.locator("button[name=later]")).isDisabled();
    page.locator("button[name=earlier]").click();
    assertThat(row("Undangan ke-")).hasCount(25);
  }
}
