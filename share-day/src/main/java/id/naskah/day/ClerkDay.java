package id.naskah.day;

import com.microsoft.playwright.Locator;

/** From the paper that comes in to its way through the office. */
final class ClerkDay {
  private static final String WHO = Role.CLERK.word();

  private final Steps steps;
  private final Trial trial;
  private final Visitor clerk;

  ClerkDay(Steps steps, Trial trial, Visitor clerk) {
    this.steps = steps;
    this.trial = trial;
    this.clerk = clerk;
  }

  void begin(Browser browser) {
    steps.step(WHO, "finds the way in", this::wayIn);
    steps.step(WHO, "uploads into Intake, and is offered to complete the draft", this::uploads);
    steps.step(WHO, "completes the draft and gets a number", this::completes);
    steps.step(WHO, "passes the letter on to three", () -> passesOn(browser));
  }

  private String wayIn() {
    trial.at(clerk);
    clerk.find("#HEADER_NASKAH_DESK a").waitFor();
    clerk.find("#HEADER_NASKAH_FOLDERS a").click();
    clerk.find(".filename a", trial.unit()).waitFor();
    return "to " + trial.unit();
  }

  private String uploads() {
    String name = "surat 'uji' & " + trial.mark() + ".pdf";
    clerk.folder(trial.intake());
    clerk.find(".file-upload button").click();
    clerk.find("input.dnd-file-selection-button").setInputFiles(Pdf.named(name, trial.mark()));
    Locator offer = clerk.find("#naskah-drafts a", trial.mark());
    offer.waitFor();
    clerk.picture("clerk-uploaded");
    String link = offer.getAttribute("href");
    trial.keep("paper", link.substring(link.lastIndexOf('/') + 1));
    Locator row = clerk.find("tr.yui-dt-rec", trial.mark());
    FellShort.unless(
        row.locator("img[src*='naskah-draft']").count() == 1, "the row has no mark of a draft");
    return "\"" + clerk.find("#naskah-drafts p").innerText() + "\"";
  }

  private String completes() {
    String id = trial.letter("paper");
    clerk.home();
    clerk.find("#HEADER_NASKAH_DESK a").click();
    clerk.find("naskah-home a[href*='status=draft']").click();
    clerk.find("naskah-desk a[href*='" + id + "']").click();
    clerk.find("naskah-desk a.button[href*='register/" + id + "']").click();
    clerk.find("#field-unit").selectOption(trial.unit());
    clerk.find("#field-letterNumber").fill(trial.number("paper"));
    clerk.find("#field-senderOrganisation").fill(trial.sender());
    clerk.find("#field-letterDate").fill(trial.today());
    clerk.find("#field-subject").fill(trial.subject("paper"));
    clerk.find("naskah-register-form button.primary").click();
    String number = clerk.find("naskah-registered strong").innerText();
    clerk.picture("clerk-registered");
    return "number " + number + ", " + clerk.clicks(6);
  }

  private String passesOn(Browser browser) {
    String id = trial.letter("paper");
    clerk.home();
    clerk.find("#HEADER_NASKAH_DESK a").click();
    clerk.find("naskah-home a[href*='passedOn=false']").click();
    clerk.find("naskah-desk a[href*='" + id + "']").click();
    clerk.find("naskah-letter-way button").click();
    for (Role role : new Role[] {Role.HEAD, Role.COLLEAGUE, Role.RECORDS}) {
      pick(clerk, browser.user(role));
    }
    clerk.picture("clerk-passes-on");
    clerk.find("naskah-pass-on button.primary").click();
    clerk.page().locator(".way li").nth(2).waitFor();
    return clerk.clicks(6);
  }

  /** By the keyboard: the name is typed, and the one who is meant is gone to and taken. */
  static void pick(Visitor visitor, String user) {
    String name =
        visitor
            .letters("GET", "names?ids=" + user, null)
            .made()
            .entries()
            .get(0)
            .get("name")
            .toString();
    int before = visitor.count("naskah-pass-on .people li");
    visitor.find("#pass-to").fill(name);
    visitor.find("naskah-recipient-picker li[role=option]", name).waitFor();
    Locator meant = visitor.find("naskah-recipient-picker li[aria-selected=true]", name);
    // What is typed is asked for after a moment, and the list comes anew.
    for (int i = 0; i < 40 && !startsWith(meant, name); i++) {
      visitor.find("#pass-to").press("ArrowDown");
      visitor.page().waitForTimeout(150);
    }
    visitor.find("#pass-to").press("Enter");
    visitor.page().locator("naskah-pass-on .people li").nth(before).waitFor();
  }

  /** A position that the person holds has the name too, but not first. */
  private static boolean startsWith(Locator one, String name) {
    return one.count() > 0 && one.innerText().startsWith(name);
  }
}
