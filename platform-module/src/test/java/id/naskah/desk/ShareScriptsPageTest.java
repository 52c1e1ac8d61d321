package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.retention.Keeping;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/**
 * The Share module's scripts in a real browser, with this repository behind them, and around them
 * as much of Share's page as they touch.
 */
@AlfrescoTest
class ShareScriptsPageTest extends DeskInBrowser {
  private static final Path SCRIPTS = Path.of("../share-module/src/main/static");

  /** Events, words and requests, as Share's page has them. */
  private static final String SHARE =
      """
      var heard = {};
      var YAHOO = {
        Bubbling: {
          on: function (name, fn) { (heard[name] = heard[name] || []).push(fn); },
          fire: function (name, given) { (heard[name] || []).forEach(function (fn) { fn(name, [null, given]); }); }
        },
        util: { Event: { onDOMReady: function (fn) { document.addEventListener('DOMContentLoaded', fn); } } }
      };
      var Alfresco = {
        DNDUpload: function () {},
        constants: { PROXY_URI: '/proxy/alfresco/', JS_LOCALE: 'en_GB', URL_PAGECONTEXT: '/share/page/' },
        util: {
          encodeHTML: function (text) { return text; },
          message: function (key, part, value) { return key + (value === undefined ? '' : ' ' + value); },
          formatDate: String,
          PopupManager: {},
          ComponentManager: { findFirst: function () {
            return window.shownLetter ? { options: { documentDetails: { item: {
              nodeRef: 'workspace://SpacesStore/' + shownLetter, node: { type: 'nsk:letter' } } } } } : null;
          } },
          Ajax: { jsonGet: function (config) {
            fetch(config.url.replace('/proxy/alfresco-api/', '/alfresco/api/'), { headers: { Authorization: 'Basic CREDENTIALS' } })
              .then(function (r) { return r.ok ? r.json() : Promise.reject(r); })
              .then(function (json) { config.successCallback.fn({ json: json }); },
                function (r) { config.failureCallback.fn({ serverResponse: { status: r.status, responseText: '{}' } }); });
          } }
        }
      };
      var registered = {};
      YAHOO.Bubbling.on('registerAction', function (name, given) { registered[given[1].actionName] = given[1].fn; });
      Alfresco.DNDUpload.prototype._processUploadFailure = function () {};
      """;

  private static final String PICKER =
      "<form><div id='f-chosen'></div><input id='f-find'><div id='f-found'></div>"
          + "<input type='hidden' id='f-added'><input type='hidden' id='f-removed'></form>";

  private static final String LIBRARY =
      "<ul><li><a href='#'>Folder</a></li><li><a href='create-content?itemId=nsk:letter'>Letter</a></li></ul>"
          + "<ul><li><a href='#'><span class='onNaskahSeveralPass'>Several</span></a></li></ul>"
          + "<div class='doclist'><div class='documents'></div></div>";

  private final Office office;

  ShareScriptsPageTest(Repository repository) {
    super(repository);
    this.office = new Office(repository);
  }

  private void show(String body, String... scripts) throws IOException {
    showTo(office.clerkA(), body, scripts);
  }

  private void showTo(String user, String body, String... scripts) throws IOException {
    String credentials = user + ":" + user;
    StringBuilder all = new StringBuilder(body).append("<script>");
    all.append(
        SHARE.replace(
            "CREDENTIALS",
            Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
    for (String script : scripts) {
      all.append(Files.readString(SCRIPTS.resolve(script + ".js")));
    }
    String html = "<!DOCTYPE html><meta charset='utf-8'>" + all.append("</script>");
    page = chromium.blank();
    page.route(
        "**/share/page/form",
        route ->
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(html)));
    page.navigate(repository.url() + "/share/page/form");
  }

  private NodeRef letter(String subject) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, subject);
    return office.register(office.clerkA(), letter);
  }

  private Locator offered() {
    return page.locator("#f-found button");
  }

  @Test
  void lettersAreFoundByNumberAndChosen() throws IOException {
    String subject = repository.unique("Rapat <b>");
    NodeRef letter = letter(subject);
    NodeRef before = letter("Surat lama");
    String number = office.property(letter, LetterModel.LETTER_NUMBER).toString();
    show(PICKER, "forms", "picker");
    page.evaluate(
        "id => Naskah.picker('f', 'workspace://SpacesStore/' + id, false)", before.getId());
    assertThat(page.locator("#f-chosen")).containsText("Surat lama");

    page.locator("#f-find").fill(number);
    assertThat(offered()).hasCount(1);
    assertThat(offered()).containsText(number);
    assertThat(offered()).containsText(subject);
    offered().click();
    assertThat(page.locator("#f-added")).hasValue("workspace://SpacesStore/" + letter.getId());
    assertThat(page.locator("#f-removed")).hasValue("");
    assertThat(page.locator("#f-find")).isFocused();

    page.locator("#f-chosen button").first().click();
    assertThat(page.locator("#f-removed")).hasValue("workspace://SpacesStore/" + before.getId());
    page.locator("#f-find").fill("tidak ada sama sekali");
    page.locator("#f-find").press("Enter");
    assertThat(page.locator("#f-found")).hasText("nsk.picker.none");
  }

  @Test
  void oneThatMayNotBeReadIsNeitherShownNorRemoved() throws IOException {
    NodeRef other = office.register(office.clerkB(), office.incoming(office.unitB()));
    NodeRef own = letter("Surat sendiri");
    show(PICKER, "forms", "picker");
    page.evaluate(
        "value => Naskah.picker('f', value, false)",
        "workspace://SpacesStore/" + other.getId() + ",workspace://SpacesStore/" + own.getId());
    assertThat(page.locator("#f-chosen a")).hasCount(1);
    page.locator("#f-chosen button").click();
    assertThat(page.locator("#f-removed")).hasValue("workspace://SpacesStore/" + own.getId());
  }

  @Test
  void aFolderOffersLettersAndDraftsOnlyWhereTheyCanBeRegistered() throws IOException {
    show(LIBRARY, "forms", "letters", "library");
    Locator letter = page.locator("li", new Page.LocatorOptions().setHasText("Letter"));
    assertThat(letter).isHidden();
    tell("A", true, "1");
    assertThat(letter).isVisible();
    assertThat(page.locator("li", new Page.LocatorOptions().setHasText("Several"))).isVisible();
    assertThat(page.locator("#naskah-drafts")).containsText("nsk.drafts.waiting 1");
    tell("A", true, "2", "1");
    assertThat(page.locator("#naskah-drafts")).containsText("nsk.drafts.uploaded 1");
    assertThat(page.locator("#naskah-drafts a"))
        .hasAttribute("href", "/share/page/naskah#/register/2");
    tell("B", false);
    assertThat(letter).isHidden();
    assertThat(page.locator("li", new Page.LocatorOptions().setHasText("Several"))).isHidden();
    assertThat(page.locator("#naskah-drafts")).isEmpty();
    page.evaluate("YAHOO.Bubbling.fire('doclistMetadata', { metadata: {} })");
    assertThat(page.locator("li", new Page.LocatorOptions().setHasText("Folder"))).isVisible();
  }

  /** Later versions of Alfresco answer an upload without the reason. */
  @Test
  void aRefusedVersionIsExplainedByItsLetter() throws IOException {
    NodeRef letter = letter("Surat selesai");
    office.change(office.clerkA(), letter, Map.of(LetterModel.STATUS, "settled"));
    show("<span id='size'>12 kB</span>", "refusal");

    refuseUpload(letter);

    assertThat(page.locator("#size")).hasText("12 kB (nsk.refusal.settled)");
  }

  @Test
  void aRefusedVersionOfAnAttachmentIsExplainedByItsLetterToo() throws IOException {
    Keeping keeping = new Keeping(repository);
    NodeRef record = keeping.record();
    NodeRef held = keeping.letter();
    keeping.hold(held);
    for (String[] each :
        new String[][] {
          {keeping.attachment(record).getId(), "settled"},
          {keeping.attachment(held).getId(), "held"}
        }) {
      showTo(keeping.office().clerkA(), "<span id='size'>12 kB</span>", "refusal");

      refuseUpload(Nodes.live(each[0]));

      assertThat(page.locator("#size")).hasText("12 kB (nsk.refusal." + each[1] + ")");
    }
  }

  private void refuseUpload(NodeRef of) {
    page.evaluate(
        "id => { Alfresco.DNDUpload.prototype._processUploadFailure.call({}, {"
            + " fileSizeInfo: document.querySelector('#size'),"
            + " request: { responseText: '{\"message\":\"10300016 Unexpected error"
            + " (classpath*:alfresco/upload.post.js#520)\",\"callstack\":[]}' },"
            + " uploadData: { updateNodeRef: 'workspace://SpacesStore/' + id } }, 500); }",
        of.getId());
  }

  /** What a letter said does not stay in its panels. */
  @Test
  void panelsSayThatALetterHasGoneWhenOneComesBackToTheWindow() throws IOException {
    NodeRef letter = letter("Surat yang hilang");
    show(
        "<div data-naskah-panel='dispositions' hidden></div>"
            + "<div data-naskah-panel='retention' hidden></div><script>var shownLetter = '"
            + letter.getId()
            + "'</script>",
        "refusal",
        "forms",
        "letters");
    Locator panels = page.locator(".panel-body");
    assertThat(panels).hasCount(2);
    assertThat(panels.first()).hasText("nsk.panel.none");

    office.change(
        "admin",
        letter,
        Map.of(
            LetterModel.SECURITY,
            "secret",
            LetterModel.READERS,
            new ArrayList<>(List.of("user:admin"))));
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

    assertThat(panels.first()).hasText("nsk.panel.gone");
    assertThat(panels.last()).hasText("nsk.panel.gone");
    page.evaluate(
        "() => { Alfresco.util.PopupManager.displayPrompt = c => { window.prompted = c.text; }; }");
    page.evaluate(
        "id => registered.onNaskahSheet({ nodeRef: 'workspace://SpacesStore/' + id })",
        letter.getId());
    page.waitForFunction("window.prompted === 'nsk.panel.gone'");
    org.assertj.core.api.Assertions.assertThat(page.context().pages()).hasSize(1);
  }

  /** The repository has no module, or does not answer: what is typed is what counts. */
  @Test
  void fieldsWorkOnWithoutAnAnswer() throws IOException {
    show(PICKER + "<form><input id='c'><span id='c-name'></span></form>", "forms", "picker");
    page.route(
        "**/alfresco/api/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
    page.evaluate("Naskah.picker('f', '', false); Naskah.forms.choose('c', 'units')");
    page.locator("#c").fill("ORG");
    assertThat(page.locator("#c")).hasValue("ORG");
    assertThat(page.locator("#c-name")).isEmpty();
    page.locator("#f-find").fill("17");
    page.locator("#f-find").press("Enter");
    assertThat(page.locator("#f-found")).hasText("nsk.picker.none");
    assertThat(page.locator("#f-added")).hasValue("");
  }

  private void tell(String folder, boolean registers, String... drafts) {
    page.evaluate(
        "given => YAHOO.Bubbling.fire('doclistMetadata', { metadata: { parent: { nodeRef: given[0] }, naskah: {"
            + " registers: given[1], letters: given[1], drafts: given[2].map(id => ({ id, name: id + '.pdf' })) } } })",
        new Object[] {folder, registers, drafts});
  }
}
