package id.naskah.day;

import java.util.function.Consumer;

/** One day of the office: who comes, and in which order. */
final class Day {
  private static final String ENGLISH = "en-GB";
  private static final String INDONESIAN = "id-ID";

  private final Steps steps;
  private final Trial trial;
  private final Browser browser;

  Day(Steps steps, Trial trial, Browser browser) {
    this.steps = steps;
    this.trial = trial;
    this.browser = browser;
  }

  void drive() {
    OfficeDay office = new OfficeDay(steps, trial);
    OutgoingDay outgoing = new OutgoingDay(steps, trial);
    comes(
        Role.CLERK,
        ENGLISH,
        clerk -> {
          new ClerkDay(steps, trial, clerk).begin(browser);
          new Finding(steps, trial, clerk).begin(Role.CLERK.word());
          new LibraryDay(steps, trial, clerk).begin();
          outgoing.clerk(clerk, browser);
        });
    comes(Role.HEAD, ENGLISH, head -> office.head(head, browser));
    comes(
        Role.STAFF,
        INDONESIAN,
        staff -> {
          office.staff(staff);
          outgoing.staff(staff);
        });
    comes(Role.HEAD, ENGLISH, outgoing::head);
    comes(Role.RECORDS, ENGLISH, keeper -> new RecordsDay(steps, trial, keeper).begin());
    comes(Role.STRANGER, INDONESIAN, stranger -> new StrangerDay(steps, trial, stranger).begin());
    comes(
        Role.ADMIN,
        ENGLISH,
        admin -> new Refusals(steps, trial, admin).ofTakingAway(Role.ADMIN.word()));
    comes(
        Role.CLERK,
        ENGLISH,
        clerk -> {
          outgoing.sends(clerk);
          new Refusals(steps, trial, clerk).ofWriting(Role.CLERK.word());
          new Mishaps(steps, trial, clerk).begin();
        });
    sayWhatStays();
  }

  /** Numbers stay in the book, so what has one is left where it is. */
  private void sayWhatStays() {
    if (!trial.made().isEmpty()) {
      steps.say("");
      steps.say("Stays there, because what has a number is not deleted:");
      steps.say(trial.made().size() + " letters, and a dossier, with " + trial.mark());
    }
  }

  private void comes(Role role, String locale, Consumer<Visitor> day) {
    Visitor[] visitor = new Visitor[1];
    steps.step(
        role.word(),
        "logs in",
        () -> {
          visitor[0] = browser.logIn(role, locale);
          return visitor[0].user();
        });
    if (visitor[0] != null) {
      steps.watch(visitor[0]::picture);
      day.accept(visitor[0]);
      steps.watch(name -> {});
      visitor[0].context().close();
    }
  }
}
