package id.naskah.day;

import com.microsoft.playwright.Locator;
import java.util.Map;

/** What the repository refuses is told in its own words, wherever Share tries it. */
final class Refusals {
  private static final String WHO = Role.CLERK.word();
  private static final Map<String, Object> SETTLED = Map.of("status", "settled");

  private final Steps steps;
  private final Trial trial;
  private final Visitor clerk;

  Refusals(Steps steps, Trial trial, Visitor clerk) {
    this.steps = steps;
    this.trial = trial;
    this.clerk = clerk;
  }

  void begin() {
    steps.step(WHO, "is told why a form is refused", this::form);
    steps.step(WHO, "is told why a letter is not deleted", this::delete);
    steps.step(WHO, "is told why a letter is not moved", this::move);
    steps.step(WHO, "is told why a new version of a record is refused", this::version);
    steps.step(WHO, "is told why an edit in the list is refused", this::inList);
  }

  /** The sentence with which the API refuses the same. */
  private String words(String method, String path, Object body) {
    clerk.home();
    Answer answer = clerk.letters(method, path, body);
    FellShort.unless(answer.status() >= 400, "the API does not refuse it: " + answer.status());
    return answer.text("error", "briefSummary").replaceFirst("^\\w+: ", "");
  }

  private String told(String words) {
    Locator said = clerk.find("#prompt, .yui-simple-dialog, .dnd-upload, #message", words);
    said.waitFor();
    return "\"" + words + "\"";
  }

  private String form() {
    String id = trial.letter("paper");
    String words = words("PUT", "letters/" + id, Map.of("status", "draft"));
    clerk.go("/page/edit-metadata?nodeRef=workspace://SpacesStore/" + id);
    clerk.find("[name=prop_nsk_status]").selectOption("draft");
    clerk.find("[id$=form-submit-button]").click();
    clerk.picture("refused-form");
    return told(words);
  }

  private void select(String id, String action) {
    clerk.home();
    Answer node = clerk.alfresco("GET", "slingshot/doclib2/node/workspace/SpacesStore/" + id);
    clerk.folder(node.made().text("item", "location", "path"));
    Locator row = clerk.find("tr.yui-dt-rec:has(a[href*='" + id + "'])");
    row.locator("input[type=checkbox]").click();
    clerk.find(".selected-items button").click();
    clerk.find(".selected-items [class*=" + action + "]").click();
  }

  private String delete() {
    String id = trial.letter("paper");
    String words = words("DELETE", "letters/" + id, null);
    select(id, "onActionDelete");
    clerk.find("#prompt button, .yui-simple-dialog:visible button").click();
    String told = told(words);
    clerk.picture("refused-delete");
    return told;
  }

  private String move() {
    select(trial.letter("paper"), "onActionMoveTo");
    Locator shared = clerk.find(".global-folder button[id$='-shared-button']");
    clerk.find(".global-folder .ygtvlabel:visible").waitFor();
    if (shared.isVisible()) {
      shared.click();
      clerk.page().waitForTimeout(2000);
    }
    clerk.find(".global-folder .ygtvlabel:visible").click();
    clerk.find(".global-folder button[id$='-ok-button']").click();
    Locator said = clerk.find("#prompt, .yui-simple-dialog:visible", trial.unit());
    said.waitFor();
    clerk.picture("refused-move");
    return "\"" + said.locator(".bd").innerText().strip() + "\"";
  }

  /** The dialog is open already when somebody else settles the letter. */
  private String version() {
    clerk.home();
    String id = trial.registered(clerk, "version");
    clerk.details(id);
    clerk.find(".document-actions .document-upload-new-version a").click();
    clerk.find("input.dnd-file-selection-button").waitFor(Waiting.THERE);
    clerk.letters("PUT", "letters/" + id, SETTLED).made();
    clerk
        .find("input.dnd-file-selection-button")
        .setInputFiles(Pdf.named("baru " + trial.mark() + ".pdf", trial.mark() + " baru"));
    Locator start = clerk.find("button[id$='-upload-button-button']:visible");
    if (start.count() > 0) {
      start.click();
    }
    Locator said =
        clerk.find(
            ".dnd-upload [title*='record'], .dnd-upload .fileupload-filesize-span[title], [title*='arsip']");
    said.waitFor();
    clerk.picture("refused-version");
    return "\"" + said.getAttribute("title") + "\"";
  }

  private String inList() {
    clerk.home();
    String id = trial.registered(clerk, "list");
    Answer node = clerk.alfresco("GET", "slingshot/doclib2/node/workspace/SpacesStore/" + id);
    clerk.folder(node.made().text("item", "location", "path"));
    Locator row = clerk.find("tr.yui-dt-rec:has(a[href*='" + id + "'])");
    row.hover();
    Locator more = row.locator(".internal-show-more");
    Locator edit = row.locator(".document-edit-properties a");
    if (!edit.isVisible() && more.count() > 0) {
      more.hover();
      more.click();
    }
    edit.click();
    Locator subject = clerk.find(".yui-dialog [name=prop_nsk_subject]:visible");
    subject.fill(trial.subject("lain lagi"));
    clerk.letters("PUT", "letters/" + id, SETTLED).made();
    clerk.find(".yui-dialog:visible button[id$='form-submit-button']").click();
    Locator said = clerk.find("#prompt, .yui-simple-dialog:visible");
    said.waitFor();
    clerk.picture("refused-in-list");
    String words = said.locator(".bd").innerText().strip();
    FellShort.unless(!words.toLowerCase().contains("unknown error"), words);
    return "\"" + words + "\"";
  }
}
