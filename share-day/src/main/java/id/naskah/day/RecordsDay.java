package id.naskah.day;

import com.microsoft.playwright.Locator;

/** Holds, amendments and reasons, begun from Share's own pages. */
final class RecordsDay {
  private static final String WHO = Role.RECORDS.word();

  private final Steps steps;
  private final Trial trial;
  private final Visitor keeper;

  RecordsDay(Steps steps, Trial trial, Visitor keeper) {
    this.steps = steps;
    this.trial = trial;
    this.keeper = keeper;
  }

  void begin() {
    steps.step(WHO, "sees what is due in the dashlet", this::dashlet);
    steps.step(WHO, "puts a letter under a hold", this::holds);
    steps.step(WHO, "sees the hold in the panel and as a mark in the row", this::seesHold);
    steps.step(WHO, "releases the hold", this::releases);
    steps.step(WHO, "reads why a record is kept until when", this::why);
    steps.step(WHO, "amends a record", this::amends);
  }

  private String dashlet() {
    keeper.go("/page/components/dashlets/naskah-records-tasks");
    keeper.find("a[href*='naskah#/records']").waitFor();
    return "";
  }

  private void act(String what, String action) {
    keeper.act(trial.letter(what), action);
  }

  private String holds() {
    act("paper", "hold");
    keeper.find("naskah-hold-letter [name=reason]").fill(trial.subject("perkara"));
    keeper.picture("records-hold");
    keeper.find("naskah-hold-letter button.primary").click();
    keeper.find("naskah-letter-retention .until").waitFor();
    keeper.find("naskah-letter-retention li", trial.mark()).waitFor();
    return "";
  }

  private String seesHold() {
    String id = trial.letter("paper");
    keeper.details(id);
    keeper.find(".document-details-panel .panel-body li", trial.mark()).waitFor();
    keeper.picture("records-held");
    keeper.folderOf(id);
    Locator row = keeper.row(id);
    row.waitFor();
    FellShort.unless(row.locator("img[src*='naskah-held']").count() == 1, "no mark of a hold");
    return "";
  }

  private String releases() {
    act("paper", "hold");
    Locator hold = keeper.find("naskah-letter-retention li", trial.mark());
    hold.waitFor();
    hold.locator("p.actions button").last().click();
    hold.locator("textarea").fill("Perkara selesai");
    hold.locator("form button.primary").click();
    hold.waitFor(Waiting.GONE);
    return "";
  }

  private String why() {
    act("one", "why");
    Locator sentence = keeper.find("naskah-letter-retention p.sentence");
    sentence.waitFor();
    keeper.picture("records-why");
    return "\"" + sentence.innerText() + "\"";
  }

  private String amends() {
    act("one", "amend");
    keeper.find("naskah-amend [name=value]").fill(trial.subject("diperbaiki"));
    keeper.find("naskah-amend [name=reason]").fill("Salah ketik");
    keeper.picture("records-amend");
    keeper.find("naskah-amend button.primary").click();
    keeper.find("naskah-letter h2", "diperbaiki").waitFor();
    return "";
  }
}
