package id.naskah.day;

import com.microsoft.playwright.Locator;
import java.util.Map;

/** What the repository refuses is told in its own words, wherever Share tries it. */
final class Refusals {
  private static final Map<String, Object> SETTLED = Map.of("status", "settled");

  private final Steps steps;
  private final Trial trial;
  private final Visitor visitor;

  Refusals(Steps steps, Trial trial, Visitor visitor) {
    this.steps = steps;
    this.trial = trial;
    this.visitor = visitor;
  }

  /** As a clerk. */
  void ofWriting(String who) {
    steps.step(who, "is told why a form is refused", this::form);
    steps.step(who, "is told why a new version of a record is refused", this::version);
    steps.step(who, "is told why an edit in the list is refused", this::inList);
  }

  /** As one who may delete and move everything else. */
  void ofTakingAway(String who) {
    steps.step(who, "is told why a letter is not deleted", this::delete);
    steps.step(who, "is told why a letter is not moved", this::move);
  }

  /** The sentence with which the API refuses the same. */
  private String words(String method, String path, Object body) {
    visitor.home();
    Answer answer = visitor.letters(method, path, body);
    FellShort.unless(answer.status() >= 400, "the API does not refuse it: " + answer.status());
    return answer.text("error", "briefSummary").replaceFirst("^\\w+: ", "");
  }

  private String told(String words) {
    Locator said = visitor.find("#prompt, .yui-simple-dialog, .dnd-upload, #message", words);
    said.waitFor();
    return "\"" + words + "\"";
  }

  private String form() {
    String id = trial.letter("paper");
    String words = words("PUT", "letters/" + id, Map.of("status", "draft"));
    visitor.go("/page/edit-metadata?nodeRef=workspace://SpacesStore/" + id);
    visitor.find("[name=prop_nsk_status]").selectOption("draft");
    visitor.find("[id$=form-submit-button]").click();
    visitor.picture("refused-form");
    return told(words);
  }

  private void select(String id, String action) {
    visitor.folderOf(id);
    visitor.row(id).locator("input[type=checkbox]").click();
    visitor.find(".selected-items button").click();
    visitor.find(".selected-items [class*=" + action + "]").click();
  }

  private String delete() {
    // Of a letter that was passed on Share begins with its dispositions, and is told about these.
    String id = trial.letter("three");
    String words = words("DELETE", "letters/" + id, null);
    select(id, "onActionDelete");
    visitor.find("#prompt button, .yui-simple-dialog:visible button").click();
    String told = told(words);
    visitor.picture("refused-delete");
    return told;
  }

  private String move() {
    select(trial.letter("paper"), "onActionMoveTo");
    visitor.find(".global-folder [id$='-shared-button']").click();
    visitor.find(".global-folder .ygtvlabel:visible").click();
    visitor.find(".global-folder button[id$='-ok-button']").click();
    Locator said = visitor.find("#prompt, .yui-simple-dialog:visible", trial.unit());
    said.waitFor();
    visitor.picture("refused-move");
    return "\"" + said.locator(".bd").innerText().strip() + "\"";
  }

  /** The dialog is open already when somebody else settles the letter. */
  private String version() {
    visitor.home();
    String id = trial.registered(visitor, "version");
    visitor.details(id);
    visitor.find(".document-actions .document-upload-new-version a").click();
    visitor.find("input.dnd-file-selection-button").waitFor(Waiting.THERE);
    visitor.letters("PUT", "letters/" + id, SETTLED).made();
    visitor
        .find("input.dnd-file-selection-button")
        .setInputFiles(Pdf.named("baru " + trial.mark() + ".pdf", trial.mark() + " baru"));
    Locator start = visitor.find("button[id$='-upload-button-button']:visible");
    if (start.count() > 0) {
      start.click();
    }
    Locator said =
        visitor.find(
            ".dnd-upload [title*='record'], .dnd-upload .fileupload-filesize-span[title], [title*='arsip']");
    said.waitFor();
    visitor.picture("refused-version");
    String words = said.getAttribute("title");
    FellShort.unless(!words.contains("Unexpected error"), words);
    return "\"" + words + "\"";
  }

  private String inList() {
    visitor.home();
    String id = trial.registered(visitor, "list");
    visitor.folderOf(id);
    Locator row = visitor.row(id);
    row.hover();
    Locator more = row.locator(".internal-show-more");
    Locator edit = row.locator(".document-edit-properties a");
    if (!edit.isVisible() && more.count() > 0) {
      more.hover();
      more.click();
    }
    edit.click();
    Locator subject = visitor.find(".yui-dialog [name=prop_nsk_subject]:visible");
    subject.fill(trial.subject("lain lagi"));
    visitor.letters("PUT", "letters/" + id, SETTLED).made();
    visitor.find(".yui-dialog:visible button[id$='form-submit-button']").click();
    Locator said = visitor.find("#prompt, .yui-simple-dialog:visible");
    said.waitFor();
    visitor.picture("refused-in-list");
    String words = said.locator(".bd").innerText().strip();
    FellShort.unless(!words.contains("nknown error"), words);
    return "\"" + words + "\"";
  }
}
