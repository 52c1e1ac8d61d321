package id.naskah.telling;

import id.naskah.platform.RunAs;
import java.util.Locale;
import java.util.Map;
import org.alfresco.service.cmr.preference.PreferenceService;

/** How and in which language people want their mail: among their preferences in Alfresco. */
public class MailPreferences {
  /** Name of the preference. */
  static final String MAIL = "id.naskah.mail";

  /** Alfresco's own, which its mails go by as well. */
  private static final String LOCALE = "locale";

  private final PreferenceService preferenceService;
  private final String officeLanguage;

  public MailPreferences(PreferenceService preferenceService, String officeLanguage) {
    this.preferenceService = preferenceService;
    this.officeLanguage = language(officeLanguage, "id");
  }

  /** The choice of a user; immediate when there is none that we know. */
  public MailChoice choice(String user) {
    return MailChoice.known(preference(user, MAIL)).orElse(MailChoice.IMMEDIATE);
  }

  /** Stores the choice of the user whose request this is. */
  public void choose(String user, MailChoice choice) {
    preferenceService.setPreferences(user, Map.of(MAIL, choice.code()));
  }

  /** Language of a user's mail: the user's own if we have it, else the office's. */
  String language(String user) {
    return language(preference(user, LOCALE), officeLanguage);
  }

  private static String language(String locale, String otherwise) {
    String language = locale == null ? "" : locale.strip().toLowerCase(Locale.ROOT);
    if (language.matches("en([_-].*)?")) {
      return "en";
    }
    // "in" is how Java wrote Indonesian for a long time.
    return language.matches("(id|in)([_-].*)?") ? "id" : otherwise;
  }

  /** As the system: nobody is there when mail is sent. */
  private String preference(String user, String name) {
    return RunAs.system(() -> (String) preferenceService.getPreference(user, name));
  }
}
