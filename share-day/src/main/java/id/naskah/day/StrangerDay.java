package id.naskah.day;

import java.util.List;

/** Who has nothing to do with letters sees Share as it was. */
final class StrangerDay {
  private static final String WHO = Role.STRANGER.word();

  private final Steps steps;
  private final Trial trial;
  private final Visitor stranger;

  StrangerDay(Steps steps, Trial trial, Visitor stranger) {
    this.steps = steps;
    this.trial = trial;
    this.stranger = stranger;
  }

  void begin() {
    steps.step(WHO, "sees nothing of letters in header, dashlets and menus", this::seesNothing);
    steps.step(WHO, "does not see a letter by its address", this::byAddress);
    steps.step(WHO, "finds no letter", this::findsNothing);
  }

  private String seesNothing() {
    stranger.home();
    stranger.page().waitForTimeout(2000);
    FellShort.unless(stranger.count("[id^=HEADER_NASKAH]") == 0, "the header has letters");
    stranger.picture("stranger-home");
    for (String dashlet : List.of("naskah-letter-tasks", "naskah-records-tasks")) {
      stranger.go("/page/components/dashlets/" + dashlet);
      FellShort.unless(stranger.count("a[href*='naskah#']") == 0, dashlet + " has links");
    }
    stranger.folder("/Shared");
    stranger.find(".create-content button").click();
    stranger.page().waitForTimeout(2000);
    FellShort.unless(
        stranger.count(".create-content a[href*='nsk']:visible") == 0, "a letter can be created");
    return "";
  }

  private String byAddress() {
    String id = trial.letter("paper");
    stranger.desk("letter/" + id);
    stranger.find("naskah-desk [role=alert]:visible").waitFor();
    FellShort.unless(!text().contains(trial.mark()), "the desk shows it");
    stranger.details(id);
    stranger.page().waitForTimeout(3000);
    FellShort.unless(!text().contains(trial.mark()), "the details page shows it");
    stranger.picture("stranger-details");
    stranger.home();
    Answer answer = stranger.letters("GET", "letters/" + id, null);
    FellShort.unless(answer.status() == 404, "the API answers " + answer.status());
    return "";
  }

  private String text() {
    return stranger.find("body").innerText();
  }

  private String findsNothing() {
    trial.letter("paper");
    stranger.home();
    Answer found =
        stranger.alfresco("GET", "slingshot/live-search-docs?maxResults=5&t=" + trial.mark());
    FellShort.unless(
        !(found.at("items") instanceof List<?> items) || items.isEmpty(), "the search finds it");
    return "";
  }
}
