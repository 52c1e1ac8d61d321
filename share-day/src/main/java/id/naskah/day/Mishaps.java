package id.naskah.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Sessions that end, tokens that grow old, letters that go while they are open. */
final class Mishaps {
  private static final String WHO = Role.CLERK.word();

  private final Steps steps;
  private final Trial trial;
  private final Visitor clerk;

  Mishaps(Steps steps, Trial trial, Visitor clerk) {
    this.steps = steps;
    this.trial = trial;
    this.clerk = clerk;
  }

  void begin() {
    steps.step(WHO, "works on with a token that another window has changed", this::token);
    steps.step(WHO, "is told that a draft is gone which another has deleted", this::gone);
    steps.step(WHO, "comes back to the letter after the session has ended", this::session);
  }

  private String token() {
    clerk.home();
    String id = trial.registered(clerk, "token");
    clerk.desk("letter/" + id + "?do=void");
    Locator reason = clerk.find("naskah-void [name=reason]");
    reason.fill("Salah");
    Page first = clerk.another();
    clerk.home();
    clerk.details(id);
    clerk.backTo(first);
    clerk.find("naskah-void button.primary").click();
    clerk.find("naskah-letter .banner.bad", "Salah").waitFor();
    return "";
  }

  private String gone() {
    String name = "hilang " + trial.mark() + ".pdf";
    clerk.folder(trial.intake());
    clerk.find(".file-upload button").click();
    clerk
        .find("input.dnd-file-selection-button")
        .setInputFiles(Pdf.named(name, trial.mark() + " hilang"));
    Locator link = clerk.find("tr.yui-dt-rec .filename a", name);
    String address = link.getAttribute("href");
    String id = address.substring(address.lastIndexOf('/') + 1);
    clerk.details(id);
    clerk.find(".document-actions .naskah-complete").waitFor();
    clerk.letters("DELETE", "letters/" + id, null);
    clerk.find(".document-actions .naskah-complete a").click();
    Locator said = clerk.find("naskah-desk [role=alert]:visible", " ");
    said.waitFor();
    clerk.picture("clerk-gone");
    String words = said.innerText();
    clerk.details(id);
    clerk.find("#bd").waitFor();
    FellShort.unless(
        clerk.count(".document-details-panel .panel-body li") == 0, "panels are shown");
    return "\"" + words + "\"";
  }

  /** Last of all: afterwards the clerk is another session. */
  private String session() {
    String id = trial.letter("paper");
    clerk.desk("letter/" + id);
    clerk.find("naskah-letter .top h2").waitFor();
    clerk.context().clearCookies();
    clerk.find("naskah-letter nav.parts a[name=way], naskah-letter nav.parts a").click();
    clerk.page().evaluate("() => { location.hash = '#/letters'; }");
    clerk.find("input[name=username]").waitFor();
    clerk.enter();
    clerk.find("naskah-letters, naskah-letter").waitFor();
    return "";
  }
}
