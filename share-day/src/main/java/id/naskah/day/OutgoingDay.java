package id.naskah.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A letter that the office writes: staff initial it, the head signs it, the clerk sends it. */
final class OutgoingDay {
  private static final String LETTER = "outgoing";

  private final Steps steps;
  private final Trial trial;

  OutgoingDay(Steps steps, Trial trial) {
    this.steps = steps;
    this.trial = trial;
  }

  void clerk(Visitor clerk, Browser browser) {
    steps.step(
        Role.CLERK.word(),
        "gives a letter of the office to staff and to the head",
        () -> written(clerk, browser));
  }

  void staff(Visitor staff) {
    steps.step(
        Role.STAFF.word(),
        "initials a letter, from the dashlet and by its action",
        () -> {
          begin(staff, "initial", "toInitial");
          staff.find("naskah-signing button[name=initial]").click();
          staff.find("naskah-signing li.done").waitFor();
          return "";
        });
  }

  void head(Visitor head) {
    steps.step(
        Role.HEAD.word(),
        "signs a letter, from the dashlet and by its action",
        () -> {
          begin(head, "sign", "toSign");
          head.find("naskah-signing button[name=sign]").click();
          Locator number = head.find("naskah-signing .receipt .big");
          number.waitFor();
          head.picture("head-signed");
          return "number " + number.innerText();
        });
  }

  void sends(Visitor clerk) {
    steps.step(Role.CLERK.word(), "sends the signed letter, from the dashlet", () -> sent(clerk));
  }

  private String written(Visitor clerk, Browser browser) {
    clerk.home();
    Map<String, Object> letter = new HashMap<>();
    letter.put("status", "draft");
    letter.put("direction", "outgoing");
    letter.put("kind", Trial.firstKind(clerk, "outgoing"));
    letter.put("unit", trial.unit());
    letter.put("subject", trial.subject(LETTER));
    letter.put("classification", Trial.firstClassification(clerk));
    letter.put("recipients", List.of(trial.sender()));
    String id = clerk.letters("POST", "letters", letter).made().text("entry", "id");
    trial.keep(LETTER, id);
    clerk.store("letters/" + id + "/content", Pdf.drawn(trial.mark())).made();
    Map<String, Object> way = new HashMap<>();
    way.put("action", "submit");
    way.put("initials", List.of("user:" + browser.user(Role.STAFF)));
    way.put("signatories", List.of("user:" + browser.user(Role.HEAD)));
    Answer draft = clerk.letters("PUT", "drafts/" + id, way).made();
    return "now " + draft.text("entry", "stage");
  }

  /** To the letter: the dashlet counts it, and its page offers this step alone. */
  private void begin(Visitor official, String step, String box) {
    String id = trial.letter(LETTER);
    String asks =
        official.letters("GET", "drafts/" + id, null).made().text("entry", "signature", "asks");
    if ("sign".equals(step) && !asks.isEmpty() && !"none".equals(asks)) {
      throw new NotTried("signing asks for a " + asks + " here");
    }
    counted(official, box);
    official.details(id);
    official.find(".document-actions .naskah-" + step).waitFor();
    for (String other : List.of("sign".equals(step) ? "initial" : "sign", "complete")) {
      FellShort.unless(
          official.count(".document-actions .naskah-" + other) == 0, other + " is offered too");
    }
    official.picture(official.user() + "-" + step);
    official.act(id, step);
    official.find("naskah-signing .turn").waitFor();
    official.picture(official.user() + "-" + step + "-desk");
  }

  private static Locator counted(Visitor visitor, String box) {
    visitor.go("/page/components/dashlets/naskah-letter-tasks");
    Locator line = visitor.find("a[href*='box=" + box + "']");
    line.waitFor();
    visitor.picture(visitor.user() + "-" + box);
    return line;
  }

  private String sent(Visitor clerk) {
    String id = trial.letter(LETTER);
    counted(clerk, "toSend").click();
    clerk.find("naskah-drafts td a[href*='" + id + "']").click();
    clerk.find("naskah-sending button[name=send]").click();
    clerk.find("naskah-sending select[name=way]").selectOption("hand");
    clerk.find("naskah-sending [name=recipient]").fill(trial.sender());
    clerk.find("naskah-sending form button.primary").click();
    clerk.find("naskah-sending .sendings li", trial.sender()).waitFor();
    clerk.picture("clerk-sent");
    clerk.desk("drafts?box=toSend");
    clerk.find(".boxes a[name=toSend][aria-current]").waitFor();
    clerk.page().waitForLoadState(LoadState.NETWORKIDLE);
    FellShort.unless(
        clerk.count("naskah-drafts td a[href*='" + id + "']") == 0, "it is still to be sent");
    return "";
  }
}
