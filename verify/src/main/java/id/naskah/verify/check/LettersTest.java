package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Reply;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Letters through REST: registering, reading, changing, content. */
@OnSite("Letters")
class LettersTest {
  private static final long LARGE = 200_000_000;

  private final Client clerk;
  private final String unit;

  LettersTest(Office office) {
    this.clerk = office.client(office.clerkA());
    this.unit = office.unitA();
  }

  @Test
  void aRegisteredLetterHasNumberNameAndPlace() {
    Map<String, Object> letter =
        clerk.register(unit, "receivedDate", "2024-05-03", "fileName", "Scan 1.PDF");
    assertThat(letter)
        .containsEntry("series", unit + "/incoming")
        .containsEntry("agendaNumber", 1)
        .containsEntry("agendaYear", 2024)
        .containsEntry("letterNumber", "005/12/DINKES")
        .containsEntry("status", "open")
        .containsEntry("urgency", "ordinary")
        .containsEntry("name", "0001 Undangan rapat koordinasi.pdf")
        .containsEntry("path", "/Correspondence/" + unit + "/2024/incoming/05");
    assertThat(stored(clerk.get("/letters/" + letter.get("id")).entry())).isEqualTo(letter);
  }

  @Test
  void theEndOfASubjectIsNoTypeOfAFile() {
    for (String subject : List.of("Panduan 1.2", "Mutasi a.n.Budi", "Pemasangan setup.exe")) {
      String path = "/letters/" + clerk.register(unit, "subject", subject).get("id");
      upload(path);
      assertThat(name(path)).endsWith(" " + subject + ".pdf");
    }
  }

  @Test
  void theNameOfASecretLetterTellsNoWordOfItsSubject() {
    Map<String, Object> raised = clerk.register(unit, "subject", "Mutasi a.n.Budi");
    String path = "/letters/" + raised.get("id");
    clerk.put(path, Map.of("security", "secret")).entry();
    assertThat(name(path)).endsWith(" " + raised.get("id"));
    upload(path);
    assertThat(name(path)).endsWith(" " + raised.get("id") + ".pdf");

    Map<String, Object> secret =
        clerk.register(unit, "security", "secret", "fileName", "Mutasi a.n.Budi");
    assertThat(secret.get("name")).asString().endsWith(" " + secret.get("id"));

    Map<String, Object> later = clerk.register(unit, "subject", "Mutasi a.n.Budi");
    String its = "/letters/" + later.get("id");
    upload(its);
    clerk.put(its, Map.of("security", "secret")).entry();
    assertThat(name(its)).endsWith(" " + later.get("id") + ".pdf");
  }

  private void upload(String path) {
    byte[] pdf = "%PDF-1.7 tanpa isi".getBytes(StandardCharsets.US_ASCII);
    clerk.upload(path + "/content", "application/pdf", pdf).entry();
  }

  private String name(String path) {
    return (String) clerk.get(path).entry().get("name");
  }

  @Test
  void linksShowAndArriveOnce() {
    String first = (String) clerk.register(unit).get("id");
    List<String> twice = List.of(first, first);
    Map<String, Object> second = clerk.register(unit, "repliesTo", twice, "relatesTo", twice);
    assertThat(second)
        .containsEntry("repliesTo", List.of(first))
        .containsEntry("relatesTo", List.of(first))
        .containsEntry("possibleRepeatOf", List.of(first));
  }

  @Test
  void whatIsNamedChangesAndNothingElse() {
    Map<String, Object> letter = clerk.register(unit, "summary", "Lama", "senderName", "Sri");
    String path = "/letters/" + letter.get("id");
    Map<String, Object> change = new HashMap<>();
    change.put("summary", "Baru");
    change.put("senderName", null);
    clerk.put(path, change);
    Map<String, Object> expected = new HashMap<>();
    expected.putAll(letter);
    expected.put("summary", "Baru");
    expected.remove("senderName");
    assertThat(stored(clerk.get(path).entry())).isEqualTo(expected);
    assertThat(stored(clerk.put(path, Map.of()).entry())).isEqualTo(expected);
  }

  /** A letter without what this user may do with it, which the answer to registering leaves out. */
  private static Map<String, Object> stored(Map<String, Object> letter) {
    Map<String, Object> stored = new HashMap<>(letter);
    assertThat(stored.remove("may")).isNotNull();
    return stored;
  }

  @Test
  void voidingNeedsAReasonAndIsTheEnd() {
    String path = "/letters/" + clerk.register(unit).get("id");
    assertThat(clerk.put(path, Map.of("status", "void")).refusal(400)).startsWith("reason: ");
    assertThat(clerk.put(path, Map.of("reason", "Ganda")).refusal(400)).startsWith("reason: ");
    assertThat(clerk.put(path, Map.of("status", "draft")).refusal(409)).startsWith("status: ");
    assertThat(clerk.put(path, Map.of("status", "void", "reason", "Ganda")).entry())
        .containsEntry("status", "void")
        .containsEntry("voidReason", "Ganda")
        .containsEntry("agendaNumber", 1)
        .containsKeys("voidedBy", "voidedAt");
    assertThat(clerk.put(path, Map.of("status", "open")).refusal(409)).startsWith("status: ");
    assertThat(clerk.delete(path).refusal(409)).startsWith("letter: ");
    assertThat(clerk.register(unit)).containsEntry("agendaNumber", 2);
  }

  @Test
  void aDraftGetsItsNumberWhenItIsOpened() {
    Map<String, Object> draft = clerk.register(unit, "status", "draft");
    assertThat(draft).doesNotContainKeys("series", "agendaNumber").containsEntry("status", "draft");
    Map<String, Object> opened =
        clerk.put("/letters/" + draft.get("id"), Map.of("status", "open")).entry();
    assertThat(opened).containsEntry("agendaNumber", 1).containsEntry("status", "open");
  }

  @Test
  void aReservedNumberIsGivenToTheLetterThatAsksForIt() {
    String series = "/series/" + unit + "~incoming~2024";
    Map<String, Object> block = Map.of("count", 3, "reason", "Listrik padam");
    assertThat(clerk.post(series + "/reservations", block).entry())
        .containsEntry("first", 1)
        .containsEntry("last", 3);
    Object[] second = {"receivedDate", "2024-05-03", "agendaNumber", 2};
    assertThat(clerk.register(unit, second)).containsEntry("agendaNumber", 2);
    assertThat(clerk.post("/letters", Client.incoming(unit, second)).refusal(409))
        .startsWith("agendaNumber: ");
    assertThat(
            clerk
                .post(
                    "/letters",
                    Client.incoming(unit, "receivedDate", "2024-05-03", "agendaNumber", 9))
                .refusal(409))
        .startsWith("agendaNumber: ");
    assertThat(clerk.register(unit, "receivedDate", "2024-05-03")).containsEntry("agendaNumber", 4);
    assertThat(clerk.get(series + "/numbers").entries())
        .extracting(e -> e.get("state"))
        .containsExactly("reserved", "issued", "reserved", "issued");
    Reply end = clerk.list(series + "/numbers", "skipCount", "2147483647");
    assertThat(end.entries()).isEmpty();
    assertThat(end.hasMore()).isFalse();
    assertThat(clerk.list(series + "/numbers", "skipCount", "1", "maxItems", "2").entries())
        .extracting(e -> e.get("number"))
        .containsExactly(2, 3);
  }

  @Test
  void contentComesBackAsItWasSent() {
    String path = "/letters/" + clerk.register(unit).get("id") + "/content";
    clerk.get(path).refusal(404);
    byte[] bytes = new byte[70_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    for (String type : List.of("application/pdf", "image/tiff", "x-office/unknown")) {
      assertThat(clerk.upload(path, type, bytes).entry())
          .containsEntry("mimeType", type)
          .containsEntry("sizeInBytes", bytes.length);
      var read = clerk.download(path);
      assertThat(read.headers().firstValue("Content-Type").orElse("")).startsWith(type);
      assertThat(read.body()).isEqualTo(bytes);
    }
    assertThat(clerk.upload(path, "application/pdf", new byte[0]).refusal(400))
        .startsWith("content: ");
    assertThat(clerk.upload(path, "nonsense", bytes).refusal(400)).startsWith("Content-Type: ");
    assertThat(clerk.upload(path, "text/plain; charset=nonsense", bytes).refusal(400))
        .startsWith("Content-Type: ");
    assertThat(clerk.download(path).body()).isEqualTo(bytes);
  }

  @Test
  void aLargeFileStreams() {
    String path = "/letters/" + clerk.register(unit).get("id") + "/content";
    Reply stored =
        clerk.send(
            clerk
                .request(path)
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(LARGE))));
    assertThat(stored.entry()).containsEntry("sizeInBytes", (int) LARGE);
  }

  @Test
  void attachmentsAreListedInTheOrderInWhichTheyWereAdded() {
    String path = "/letters/" + clerk.register(unit).get("id") + "/attachments";
    List<Map<String, String>> files =
        List.of(Map.of("fileName", "b & é.pdf"), Map.of("fileName", "a.pdf"));
    List<String> ids = clerk.post(path, files).ids();
    String third = clerk.post(path, Map.of("fileName", "c.pdf")).id();
    assertThat(clerk.get(path).ids()).containsExactly(ids.get(0), ids.get(1), third);
    Reply page = clerk.list(path, "skipCount", "1", "maxItems", "1");
    assertThat(page.ids()).containsExactly(ids.get(1));
    assertThat(page.hasMore()).isTrue();
    clerk.upload("/attachments/" + third + "/content", "application/pdf", new byte[] {1, 2, 3});
    assertThat(clerk.download("/attachments/" + third + "/content").body())
        .containsExactly(1, 2, 3);
    assertThat(clerk.get("/attachments/" + third).entry())
        .containsEntry("mimeType", "application/pdf")
        .containsEntry("sizeInBytes", 3);
    for (String name : List.of("A.PDF", "a.pdf")) {
      assertThat(clerk.post(path, Map.of("fileName", name)).refusal(409)).startsWith("fileName: ");
    }
    for (String name : List.of("x/y", "x.", " ", "x".repeat(201))) {
      assertThat(clerk.post(path, Map.of("fileName", name)).refusal(400)).startsWith("fileName: ");
    }
    assertThat(clerk.get(path).ids()).hasSize(3);
  }

  /** So many zeros. */
  private static final class Zeros extends InputStream {
    private long left;

    Zeros(long size) {
      left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      left -= count;
      return count;
    }
  }
}
