package id.naskah.day;

import com.microsoft.playwright.Locator;

/** What came from the clerk: a head passes it further, staff do it. */
final class OfficeDay {
  private final Steps steps;
  private final Trial trial;

  OfficeDay(Steps steps, Trial trial) {
    this.steps = steps;
    this.trial = trial;
  }

  void head(Visitor head, Browser browser) {
    String who = Role.HEAD.word();
    steps.step(who, "sees the task in the dashlet", () -> inDashlet(head));
    steps.step(
        who,
        "passes the task down",
        () -> {
          open(head);
          head.find("naskah-your-task button:not(.primary)").click();
          ClerkDay.pick(head, browser.user(Role.STAFF));
          head.find("naskah-pass-on button.primary").click();
          head.find("naskah-pass-on").waitFor(Waiting.GONE);
          return head.clicks(6);
        });
  }

  void staff(Visitor staff) {
    steps.step(
        Role.STAFF.word(),
        "does the task, in Indonesian",
        () -> {
          open(staff);
          String button = staff.find("naskah-your-task button.primary").innerText();
          staff.find("naskah-your-task textarea").fill("Sudah \"hadir\" <b>ok</b>");
          staff.picture("staff-task");
          int tasks = staff.count("naskah-your-task");
          staff.find("naskah-your-task button.primary").click();
          staff.find(".way li", "Sudah \"hadir\" <b>ok</b>").waitFor();
          FellShort.unless(staff.count("naskah-your-task") < tasks, "the task is still there");
          FellShort.unless("Selesai".equals(button), "the button says " + button);
          return staff.clicks(4);
        });
  }

  private void open(Visitor visitor) {
    String id = trial.letter("paper");
    visitor.home();
    visitor.find("#HEADER_NASKAH_DESK a").click();
    Locator letter = visitor.find("naskah-home a[href*='" + id + "']");
    Locator box = visitor.find("naskah-home a[href*='box=open']");
    letter.or(box).first().waitFor();
    if (letter.count() == 0) {
      // More urgent things come first; the box of what is to be done has it.
      box.click();
      letter = visitor.find("naskah-desk tbody tr", trial.mark());
    }
    letter.click();
    visitor.find("naskah-your-task textarea").waitFor();
  }

  private String inDashlet(Visitor head) {
    trial.letter("paper");
    head.go("/page/components/dashlets/naskah-letter-tasks");
    Locator line = head.find("a[href*='naskah#/']");
    line.waitFor();
    FellShort.unless(head.count("b:has-text('lain')") == 0, "a subject was taken for markup");
    return "";
  }
}
