package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who changes a letter looking at an older state of it is told, and changes nothing. */
@AlfrescoTest
class StaleChangeTest {
  private final Office office;
  private final Client clerk;

  StaleChangeTest(Repository repository) {
    this.office = new Office(repository);
    this.clerk = new Client(repository, office.clerkA());
  }

  private String letter() {
    String date = "2024-05-02";
    return "/letters/"
        + clerk
            .register(office.unitA(), "letterDate", date, "recipients", List.of("Sekda", "Asisten"))
            .get("id");
  }

  private Reply change(String letter, Map<String, Object> before, String field, Object value) {
    Map<String, Object> body = new HashMap<>(Map.of("before", before));
    body.put(field, value);
    return clerk.put(letter, body);
  }

  private static Map<String, Object> empty(String field) {
    Map<String, Object> values = new HashMap<>();
    values.put(field, null);
    return values;
  }

  @Test
  void whatStillStandsIsChanged() {
    String letter = letter();

    assertThat(change(letter, Map.of("letterDate", "2024-05-02"), "letterDate", "2024-05-01"))
        .extracting(Reply::status)
        .isEqualTo(200);
    assertThat(
            change(
                    letter,
                    Map.of("recipients", List.of("Sekda", "Asisten")),
                    "recipients",
                    List.of("Sekda"))
                .status())
        .isEqualTo(200);
    assertThat(change(letter, empty("summary"), "summary", "Ringkas").status()).isEqualTo(200);
  }

  @Test
  void whatSomebodyElseChangedIsNamed() {
    String letter = letter();
    clerk.put(letter, Map.of("summary", "Orang lain"));

    Reply refused = change(letter, empty("summary"), "summary", "Saya");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.refusal(409)).startsWith("summary: ");
    assertThat(clerk.get(letter).entry()).containsEntry("summary", "Orang lain");
    Reply unknown = change(letter, Map.of("colour", "red"), "summary", "Saya");
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.refusal(400)).startsWith("colour: ");
    assertThat(clerk.put(letter, Map.of("before", "x")).status()).isEqualTo(400);
  }

  @Test
  void ofTwoAtOnceOneIsTold() throws Exception {
    String letter = letter();

    List<Integer> answers =
        Race.atOnce(
            List.of(
                () -> change(letter, empty("summary"), "summary", "Satu").status(),
                () -> change(letter, empty("summary"), "summary", "Dua").status()));

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
  }
}
