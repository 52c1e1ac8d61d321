package id.naskah.desk;

import static id.naskah.desk.Rest.ID;
import static id.naskah.desk.Rest.first;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** A letter that was signed and went out on several ways, and that anybody checks by its code. */
final class PicturedSent {
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");
  private static final Path PDF =
      Path.of("paper/src/test/resources/id/naskah/seal/libreoffice.pdf");
  private static final String SUBJECT = "Undangan rapat koordinasi";
  private static final String EXPORT =
      "/api/-default-/public/naskah/versions/1/letter-exports/%s/content";

  private final Rest rest;

  PicturedSent(Rest rest) {
    this.rest = rest;
  }

  /** Its id; it is made once. */
  String work() {
    String listed =
        rest.ask("siti", "GET", "letters?where=(unit='ORG' AND direction='outgoing')", null);
    Optional<String> there =
        Arrays.stream(listed.split("\"entry\"")).filter(it -> it.contains(SUBJECT)).findFirst();
    if (there.isPresent()) {
      return first(ID, there.get());
    }
    String id =
        rest.make(
            "siti",
            "letters",
            """
            {"status": "draft", "direction": "outgoing", "unit": "ORG", "kind": "invitation",
             "subject": "%s", "classification": "000.8.3.3",
             "recipients": ["Kepala Biro Hukum", "Kepala Dinas Kominfo"], "copyTo": ["Kepala Biro Umum"]}
            """
                .formatted(SUBJECT));
    rest.store("siti", "letters/" + id + "/content", "application/pdf", bytes());
    rest.ask(
        "siti",
        "PUT",
        "drafts/" + id,
        """
        {"action": "submit", "initials": ["position:KABAG-TL"], "signatories": ["position:KARO-ORG"]}
        """);
    rest.ask("andi", "PUT", "drafts/" + id, "{\"action\": \"initial\"}");
    rest.ask("rahmat", "PUT", "drafts/" + id, "{\"action\": \"sign\"}");
    send(id);
    return id;
  }

  private void send(String id) {
    String sent =
        rest.ask(
            "siti",
            "POST",
            "letters/" + id + "/sendings",
            """
            [{"way": "hand", "recipient": "Kepala Dinas Kominfo"},
             {"way": "courier", "recipient": "Kepala Dinas Kesehatan", "receipt": "JX0012345678"},
             {"way": "unit", "recipient": "HUK"}, {"way": "unit", "recipient": "UMUM", "copy": true}]
            """);
    rest.ask(
        "siti",
        "PUT",
        "sendings/" + first(ID, sent),
        "{\"status\": \"delivered\", \"deliveredOn\": \"%s\", \"receivedBy\": \"Sri Hartati\"}"
            .formatted(LocalDate.now(ZONE)));
  }

  /** The code beside its QR code. */
  String code(String id) {
    return first(CODE, rest.ask("siti", "GET", "letters/" + id + "/verifications", null));
  }

  /** What another office would get of it. */
  static FilePayload zip(Page page, String alfresco, String id) {
    String basic = Base64.getEncoder().encodeToString("siti:siti".getBytes(StandardCharsets.UTF_8));
    byte[] zip =
        page.request()
            .get(
                alfresco + EXPORT.formatted(id),
                RequestOptions.create().setHeader("Authorization", "Basic " + basic))
            .body();
    return new FilePayload("surat.zip", "application/zip", zip);
  }

  private static byte[] bytes() {
    try {
      return Files.readAllBytes(PDF);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
