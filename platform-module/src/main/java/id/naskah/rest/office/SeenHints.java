package id.naskah.rest.office;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.preference.PreferenceService;

/**
 * Which of the desk's first hints a person has put away: among that person's preferences in
 * Alfresco, so that they stay away in every browser.
 */
public class SeenHints {
  /** A hint for each role. */
  private static final List<String> HINTS = List.of("registrar", "head", "staff", "records");

  private static final String PREFERENCE = "id.naskah.hints";

  private final PreferenceService preferenceService;

  public SeenHints(PreferenceService preferenceService) {
    this.preferenceService = preferenceService;
  }

  /** Those of the current user. */
  List<String> all() {
    Object stored = preferenceService.getPreference(RunAs.actor(), PREFERENCE);
    List<String> seen = Arrays.asList(String.valueOf(stored).split(","));
    return HINTS.stream().filter(seen::contains).toList();
  }

  /**
   * Stores those of the current user.
   *
   * @throws RuleViolation 400 for a hint that there is not
   */
  void put(Collection<String> seen) {
    for (String hint : seen) {
      if (!HINTS.contains(hint)) {
        throw RuleViolation.invalid(
            "hintsSeen", "naskah.choice", Texts.shortened(hint), String.join(", ", HINTS));
      }
    }
    List<String> stored = HINTS.stream().filter(seen::contains).toList();
    preferenceService.setPreferences(RunAs.actor(), Map.of(PREFERENCE, String.join(",", stored)));
  }
}
