package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.figures.LetterCounts;
import id.naskah.retention.report.Overview;
import id.naskah.routing.PassingOn;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first page by role: tiles, charts and first hints. */
@AlfrescoTest
class HomePageTest extends RecordsPage {
  private final PassingOn passing;

  HomePageTest(Repository repository) {
    super(repository);
    this.passing = new PassingOn(repository, records.office());
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, what was sent to you, Waiting below me, As a table",
    "id-ID, surat untuk Anda, Menunggu bawahan, Sebagai tabel"
  })
  void aHeadSeesWhatWaitsBelow(String locale, String hint, String below, String asTable) {
    String head = passing.person("head");
    passing.position(head);
    String staff = passing.person("staff");
    long before = thisWeek(head);
    NodeRef letter = passing.letter();
    NodeRef part = passing.pass(letter, head).get(0);
    passing.pass(head, letter, part, PassingOn.people(staff));
    List<String> asked = new ArrayList<>();
    page = openLogin(locale);
    page.onRequest(request -> note(request, asked));
    Chromium.logIn(page, head, head);

    assertThat(home(".hint-card h2")).containsText(hint);
    assertThat(tile(below)).hasText("1");
    // Nothing is overdue: no tile is red that says so.
    assertThat(home(".tiles .some.late")).hasCount(0);
    assertThat(home(".tiles a[href*=dueThisWeek] b")).hasText("0");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(asked).hasSizeBetween(4, 6).doesNotHaveDuplicates();

    home("figure summary").first().click();
    assertThat(home("figure summary").first()).hasText(asTable);
    Locator weeks = home("figure").first().locator("tbody tr");
    assertThat(weeks).hasCount(8);
    assertThat(weeks.last().locator("td").first()).hasText(String.valueOf(before + 1));

    page.waitForResponse(
        answer -> answer.url().contains("/preferences/") && answer.status() == 200,
        () -> home("button[name=seen]").click());
    assertThat(home(".hint-card")).hasCount(0);
    assertThat(home("h2").first()).isFocused();
    page.reload();
    tile(below).click();
    assertThat(page.locator("naskah-tasks tbody tr")).hasCount(1);
    page.goBack();
    assertThat(tile(below)).isVisible();
    assertThat(home(".hint-card")).hasCount(0);
  }

  @Test
  void whoKeepsRecordsSeesWhatIsDue() throws Exception {
    records.schedule("Musnah");
    int before = due();
    NodeRef letter = records.due("Undangan 2017");
    assertThat(due()).isEqualTo(before + 1);
    open(records.manager(), "en-GB");
    assertThat(tile("Records due")).hasText(String.valueOf(before + 1));
    assertThat(tile("Batches to appraise")).isVisible();
    assertThat(tile("Batches to approve")).hasCount(0);
    Axe axe = new Axe();
    axe.look(page, "home of who keeps records");
    assertThat(axe.found()).isEmpty();
    open(records.approver(), "id-ID");
    assertThat(tile("Usulan untuk disetujui")).isVisible();
    assertThat(tile("Arsip jatuh tempo")).hasCount(0);

    // What nobody but the system reads any more does not count.
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPermissionService().setInheritParentPermissions(letter, false);
          return null;
        });
    assertThat(due()).isEqualTo(before);
  }

  /** Incoming letters of this week that a person may read; other tests leave some for everybody. */
  private long thisWeek(String person) {
    return repository.inTransactionAs(
        person, () -> repository.bean(LetterCounts.class).ofUser().weeks().get(7).incoming());
  }

  private int due() {
    return repository.inTransactionAs(
        records.manager(), () -> repository.bean(Overview.class).own().orElseThrow().due().count());
  }

  private static void note(Request request, List<String> asked) {
    String url = request.url();
    if (url.contains("/versions/1/") && !url.contains("/tickets")) {
      asked.add(url.contains("counters") ? url + asked.size() : url);
    }
  }

  private Locator home(String selector) {
    return page.locator("naskah-home " + selector);
  }

  private Locator tile(String label) {
    return page.locator("naskah-home .tiles a", containing(label)).locator("b");
  }
}
