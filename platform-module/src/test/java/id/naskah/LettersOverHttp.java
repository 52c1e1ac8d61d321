package id.naskah;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Many letters of a repository in another JVM, registered at once. */
public final class LettersOverHttp {
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final String LETTER =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat","classification":"005",
       "receivedDate":"2026-03-02","senderName":"Budi","letterNumber":"I-%d"}
      """;

  private LettersOverHttp() {}

  /** Registers ordinary letters of the unit OFFICE, numbered from I-0; answers their ids. */
  public static List<String> register(Http user, int count) {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      letters.add(LETTER.formatted(i));
    }
    var made =
        user.post(
            "/api/-default-/public/naskah/versions/1/letters",
            "[" + String.join(",", letters) + "]");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    List<String> ids =
        ID.matcher(made.body()).results().map(found -> found.group(1)).distinct().toList();
    assertThat(ids).as(made.body()).hasSize(count);
    return ids;
  }
}
