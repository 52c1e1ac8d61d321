package id.naskah.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The letter in the document library and on its details page. */
final class LibraryDay {
  private static final String WHO = Role.CLERK.word();

  /** Share's own that the repository refuses for a registered letter. */
  private static final List<String> REFUSED =
      List.of(
          "document-delete",
          "document-move-to",
          "document-take-ownership",
          "document-assign-workflow",
          "document-manage-granular-permissions");

  private final Steps steps;
  private final Trial trial;
  private final Visitor clerk;

  LibraryDay(Steps steps, Trial trial, Visitor clerk) {
    this.steps = steps;
    this.trial = trial;
    this.clerk = clerk;
  }

  void begin() {
    steps.step(WHO, "sees the letter's row, its mark and its actions", this::row);
    steps.step(WHO, "sees panels and actions on the details page", this::details);
    for (String action : List.of("open", "pass-on", "reply", "dossier", "why")) {
      steps.step(WHO, "takes the action " + action, () -> leadsTo(action));
    }
    steps.step(WHO, "gets the disposition sheet", this::sheet);
    steps.step(WHO, "makes a letter void", this::makesVoid);
    steps.step(WHO, "settles two letters that are selected", this::settles);
    steps.step(WHO, "adds two letters that are selected to a dossier", this::files);
  }

  private void folderOf(String id) {
    clerk.folderOf(id);
    clerk.find("tr.yui-dt-rec").waitFor();
  }

  private Locator rowOf(String what) {
    Locator row = clerk.row(trial.letter(what));
    while (row.count() == 0 && clerk.count("a.yui-pg-next") > 0) {
      clerk.find("a.yui-pg-next").click();
      clerk.page().waitForTimeout(3000);
    }
    row.waitFor();
    return row;
  }

  private String row() {
    folderOf(trial.letter("paper"));
    Locator row = rowOf("paper");
    row.hover();
    clerk.picture("clerk-row");
    FellShort.unless(
        row.locator("img[src*='naskah-registered']").count() == 1,
        "no mark of a registered letter");
    FellShort.unless(row.innerText().contains(trial.number("paper")), "the row has no number");
    FellShort.unless(
        row.innerText().contains(trial.sender()), "the row has no sender as it was typed");
    return "";
  }

  private String details() {
    clerk.details(trial.letter("paper"));
    clerk.find(".document-actions .naskah-open").waitFor();
    clerk.find("[id*=naskah] .panel-body li, .document-details-panel .panel-body li").waitFor();
    clerk.picture("clerk-details");
    String offered = offered();
    for (String action : REFUSED) {
      FellShort.unless(clerk.count(".document-actions ." + action) == 0, action + " is offered");
    }
    return offered;
  }

  private String offered() {
    List<String> names = clerk.page().locator(".document-actions a").allInnerTexts();
    return String.join(", ", names.stream().map(String::strip).toList());
  }

  private String leadsTo(String action) {
    String id = trial.letter("paper");
    clerk.act(id, action);
    String shown =
        switch (action) {
          case "pass-on" -> "naskah-pass-on #pass-to";
          case "reply" -> "naskah-register-form #field-recipients";
          case "dossier" -> "naskah-to-dossier form";
          case "why" -> "naskah-letter-retention p.sentence";
          default -> "naskah-letter .top h2";
        };
    clerk.find(shown).waitFor();
    clerk.picture("clerk-" + action);
    return "why".equals(action) ? clerk.find(shown).innerText() : "";
  }

  private String sheet() {
    String id = trial.letter("paper");
    clerk.details(id);
    Page sheet =
        clerk.context().waitForPage(() -> clerk.find(".document-actions .naskah-sheet a").click());
    sheet.close();
    Object type =
        clerk
            .page()
            .evaluate(
                "(url) => fetch(url).then((r) => r.status + ' ' + r.headers.get('Content-Type'))",
                "/share/proxy/alfresco-api/-default-/public/naskah/versions/1/sheets/"
                    + id
                    + "/content");
    FellShort.unless(type.toString().startsWith("200 application/pdf"), "it comes as " + type);
    return "";
  }

  private String makesVoid() {
    clerk.home();
    String id = trial.registered(clerk, "void");
    clerk.act(id, "void");
    Locator reason =
        clerk.find(".yui-dialog:visible textarea, .yui-simple-dialog:visible textarea");
    // Share lets one go on only after keys were pressed.
    reason.pressSequentially("Salah \"ketik\" <b>x</b>");
    clerk.find(".yui-simple-dialog:visible button, .yui-dialog:visible button").click();
    clerk.page().waitForTimeout(3000);
    clerk.home();
    Answer letter = clerk.letters("GET", "letters/" + id, null).made();
    FellShort.unless(
        "void".equals(letter.text("entry", "status")), "it is " + letter.text("entry", "status"));
    FellShort.unless(
        "Salah \"ketik\" <b>x</b>".equals(letter.text("entry", "voidReason")),
        "the reason is lost");
    return "";
  }

  private void select(String first, String second, String action) {
    clerk.home();
    trial.registered(clerk, first);
    folderOf(trial.registered(clerk, second));
    for (String what : List.of(first, second)) {
      rowOf(what).locator("input[type=checkbox]").click();
    }
    clerk.find(".selected-items button").click();
    clerk.picture("clerk-selection");
    clerk
        .find(
            ".selected-items :has(> [class*="
                + action
                + "]), .selected-items [class*="
                + action
                + "]")
        .click();
    clerk.find("naskah-bulk form").waitFor();
  }

  private String settles() {
    select("one", "two", "onNaskahSeveralSettle");
    clerk.find("naskah-bulk form button.primary").click();
    clerk.page().locator("naskah-bulk details .results li").nth(1).waitFor(Waiting.THERE);
    return clerk.find("naskah-bulk [role=status].done").innerText();
  }

  private String files() {
    select("three", "four", "onNaskahSeveralFile");
    Locator choice = clerk.find("naskah-bulk select[name=dossier]");
    choice.waitFor();
    choice.selectOption("new");
    clerk.find("naskah-bulk [name=title]").fill(trial.subject("berkas"));
    clerk.find("naskah-bulk [name=classification]").fill(Trial.firstClassification(clerk));
    clerk.find("naskah-bulk form button.primary").click();
    clerk.page().locator("naskah-bulk details .results li").nth(1).waitFor(Waiting.THERE);
    return clerk.find("naskah-bulk [role=status].done").innerText();
  }
}
