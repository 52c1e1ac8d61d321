package id.naskah.day;

import com.microsoft.playwright.Locator;
import java.util.List;

/** Letters in Share's own search. */
final class Finding {
  private static final int SECONDS_FOR_THE_INDEX = 30;

  private final Steps steps;
  private final Trial trial;
  private final Visitor clerk;

  Finding(Steps steps, Trial trial, Visitor clerk) {
    this.steps = steps;
    this.trial = trial;
    this.clerk = clerk;
  }

  void begin(String who) {
    steps.step(who, "finds the letter by its number", this::byNumber);
    steps.step(who, "finds letters by advanced search", this::byForm);
  }

  /** A repository without a search engine finds nothing of its own either. */
  private void needIndex() {
    trial.letter("paper");
    clerk.home();
    for (int i = 0; i < SECONDS_FOR_THE_INDEX; i++) {
      Answer found =
          clerk.alfresco("GET", "slingshot/live-search-docs?maxResults=5&t=" + trial.mark());
      if (found.at("items") instanceof List<?> items && !items.isEmpty()) {
        return;
      }
      clerk.page().waitForTimeout(1000);
    }
    throw new NotTried("the search of this repository does not find the file by its name either");
  }

  private String byNumber() {
    needIndex();
    clerk.home();
    clerk.find(".alfresco-header-SearchBox input").click();
    clerk.page().keyboard().type(trial.number("paper"));
    Locator found = clerk.find(".alf-livesearch a[href*='" + trial.letter("paper") + "']");
    found.waitFor();
    clerk.picture("clerk-finds");
    found.click();
    clerk.find(".document-actions .naskah-open").waitFor();
    return clerk.clicks(2);
  }

  private String byForm() {
    needIndex();
    clerk.go("/page/advsearch");
    clerk.find("[id$=selected-form-button-button]").click();
    clerk.find(".yuimenuitemlabel:visible", "Letter").click();
    clerk.find("[name=prop_nsk_subject]:visible").fill(trial.mark());
    clerk.find("[id*=search-button] button:visible").click();
    clerk.find("#FCTSRCH_SEARCH_RESULTS_LIST", trial.mark()).waitFor();
    clerk.picture("clerk-advanced-search");
    return "";
  }
}
