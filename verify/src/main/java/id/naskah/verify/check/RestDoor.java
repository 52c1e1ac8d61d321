package id.naskah.verify.check;

import static id.naskah.verify.check.Attempt.never;
import static id.naskah.verify.check.Attempt.work;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Session;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Naskah's own REST API. */
final class RestDoor implements Door {
  @Override
  public String name() {
    return "REST";
  }

  @Override
  public boolean isThere(Session user) {
    return true;
  }

  @Override
  public List<Attempt> attempts(Session user, Target letter) {
    String path = Client.BASE + "/letters/" + letter.id();
    String file = Client.BASE + "/attachments/" + letter.attachment() + "/content";
    byte[] text = "lain".getBytes(StandardCharsets.UTF_8);
    return List.of(
        work("subject", () -> user.put(path, body("subject", "Lain"))),
        work("classification", () -> user.put(path, body("classification", "000"))),
        work("security", () -> user.put(path, body("security", "secret"))),
        work("recipients", () -> user.put(path, body("recipients", List.of("Orang lain")))),
        work("received on another day", () -> user.put(path, body("receivedDate", day(letter)))),
        work("content", () -> user.put(path + "/content", "text/plain", text)),
        work("attachment's content", () -> user.put(file, "text/plain", text)),
        work(
            "attachment taken off",
            () -> user.delete(path + "/attachments/" + letter.attachment())),
        never("unit", () -> user.put(path, body("unit", letter.office().unitB()))),
        never("direction", () -> user.put(path, body("direction", "internal"))),
        never("agenda number", () -> user.put(path, body("agendaNumber", 77))),
        never("series", () -> user.put(path, body("series", "lain"))),
        never("back to a draft", () -> user.put(path, body("status", "draft"))),
        never("deleted", () -> user.delete(path)));
  }

  private static String day(Target letter) {
    return letter.office().year() + "-01-01";
  }

  private static String body(String field, Object value) {
    return Json.write(Map.of(field, value));
  }
}
