package id.naskah.telling;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.fake.Fakes;
import id.naskah.fake.SignedIn;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.preference.PreferenceService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How and in which language people want their mail, and what stands in one line of it. */
class MailPreferencesTest {
  private final Map<String, Serializable> preferences = new HashMap<>();

  /** The preferences of budi. */
  public final class Preferences {
    /** As {@link PreferenceService} has it. */
    public Serializable getPreference(String user, String name) {
      return user.equals("budi") ? preferences.get(name) : null;
    }

    /** As {@link PreferenceService} has it. */
    public void setPreferences(String user, Map<String, Serializable> more) {
      assertThat(user).isEqualTo("budi");
      preferences.putAll(more);
    }
  }

  private MailPreferences of(String officeLanguage) {
    return new MailPreferences(
        Fakes.of(PreferenceService.class, new Preferences()), officeLanguage);
  }

  @ParameterizedTest(name = "user {0}, office {1}: {2}")
  @CsvSource(
      nullValues = "none",
      value = {
        "none, id, id",
        "none, en, en",
        // The office's own, spelled as administrators do, and Indonesian for any other.
        "none, en_GB, en",
        "none, ' EN ', en",
        "none, fr, id",
        "none, '', id",
        "none, none, id",
        // The user's, of those that we have.
        "en, id, en",
        "en_US, id, en",
        "en-GB, id, en",
        "id_ID, en, id",
        "in, en, id",
        "in_ID, en, id",
        "fr, en, en",
        "fr, id, id",
        "'', en, en",
        "english, id, id",
        "inuktitut, en, en"
      })
  void theLanguageOfAMail(String user, String office, String language) throws Exception {
    preferences.put("locale", user);

    assertThat(SignedIn.as("admin", () -> of(office).language("budi"))).isEqualTo(language);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      nullValues = "none",
      value = {
        "none, IMMEDIATE",
        "immediate, IMMEDIATE",
        "daily, DAILY",
        "none at all, IMMEDIATE",
        "DAILY, IMMEDIATE"
      })
  void whatIsNotKnownIsAtOnce(String stored, MailChoice choice) throws Exception {
    preferences.put(MailPreferences.MAIL, stored);

    assertThat(SignedIn.as("admin", () -> of("id").choice("budi"))).isEqualTo(choice);
  }

  @Test
  void aChoiceIsKept() throws Exception {
    for (MailChoice choice : MailChoice.values()) {
      MailChoice kept =
          SignedIn.as(
              "budi",
              () -> {
                of("id").choose("budi", choice);
                return of("en").choice("budi");
              });
      assertThat(kept).isEqualTo(choice);
      assertThat(MailChoice.of(choice.code())).isEqualTo(choice);
    }
    assertThat(SignedIn.as("budi", () -> of("id").choice("siti"))).isEqualTo(MailChoice.IMMEDIATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "DAILY", "weekly", "daily "})
  void anotherChoiceIsRefused(String code) {
    assertThat(Refused.saying(() -> MailChoice.of(code))).isEqualTo("INVALID mail naskah.choice");
  }

  /** What somebody typed must not look like more of the mail, or like a header of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "one\nBcc: x",
        "one\r\nBcc: x",
        "one\u2028Bcc: x",
        "one\u2029Bcc: x",
        "one\u0085Bcc: x",
        "one\u0000Bcc: x",
        "one \t\n Bcc: x ",
        "\none\u000bBcc: x\n"
      })
  void aNameOrSubjectIsOneLine(String text) {
    assertThat(Addresses.oneLine(text)).isEqualTo("one Bcc: x");
    assertThat(List.of(Addresses.oneLine(text).split("\\R"))).hasSize(1);
  }
}
