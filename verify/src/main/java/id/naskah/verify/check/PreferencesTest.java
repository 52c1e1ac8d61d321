package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Client;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everybody chooses for themselves, and for nobody else. */
@OnSite("Preferences")
class PreferencesTest {
  private static final String ME = "/preferences/-me-";

  private final String budi;
  private final String sri;
  private final Client client;
  private final Client other;

  PreferencesTest(Office office) {
    budi = office.person("budi");
    sri = office.person("sri");
    client = office.client(budi);
    other = office.client(sri);
  }

  @Test
  void aChoiceIsKeptForTheUserAlone() {
    assertThat(client.get(ME).entry())
        .isEqualTo(Map.of("id", budi, "mail", "immediate", "hintsSeen", List.of()));

    assertThat(client.put(ME, Map.of("mail", "daily")).entry()).containsEntry("mail", "daily");

    assertThat(client.get("/preferences/" + budi).entry()).containsEntry("mail", "daily");
    assertThat(other.get(ME).entry())
        .isEqualTo(Map.of("id", sri, "mail", "immediate", "hintsSeen", List.of()));
  }

  @Test
  void othersAreNotThere() {
    String there = client.get("/preferences/" + sri).refusal(404);
    assertThat(there.replace(sri, "nobody"))
        .isEqualTo(client.get("/preferences/nobody").refusal(404));
    client.put("/preferences/" + sri, Map.of("mail", "none")).refusal(404);
    assertThat(other.get(ME).entry()).containsEntry("mail", "immediate");
  }

  @Test
  void wrongChoicesAreRefusedByName() {
    assertThat(client.put(ME, Map.of("mail", "hourly")).refusal(400))
        .contains("mail", "hourly", "immediate, daily, none");
    assertThat(client.put(ME, Map.of("mail", 1)).refusal(400)).contains("mail");
    assertThat(client.put(ME, Map.of("sms", "daily")).refusal(400)).contains("sms", "mail");
    assertThat(client.raw("PUT", ME, "{\"mail\":null}").refusal(400)).contains("mail");
  }
}
