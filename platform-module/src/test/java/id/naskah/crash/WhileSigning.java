package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Judges;
import id.naskah.PrintedLetter;
import id.naskah.crash.CrashingRepository.Cut;
import id.naskah.seal.SealCheck;
import id.naskah.verify.http.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * While a selection is signed with the office seal, in the very moment in which a letter has its
 * seal and nobody has noted it yet. The rest is signed afterwards, each letter once and with its
 * number.
 */
final class WhileSigning implements Interrupted {
  private static final int LETTERS = 8;
  private static final int CUT = 4;
  private static final String HOLD =
      """
      CREATE FUNCTION held_up() RETURNS trigger AS $$
        BEGIN PERFORM pg_advisory_xact_lock(1608); RETURN NEW; END $$ LANGUAGE plpgsql;
      CREATE TRIGGER held_up BEFORE UPDATE ON naskah_signature FOR EACH ROW
        WHEN (NEW.state = 'signed' AND NEW.letter = '%s') EXECUTE PROCEDURE held_up();
      """;
  private static final String OUTGOING = " FROM naskah_letter WHERE direction = 'outgoing'";
  private static final String SIGNED =
      "SELECT count(*) >= %d FROM naskah_selected_letter WHERE state = 'signed'";

  private final Path folder;
  private List<String> letters;

  /**
   * By the seal of the repository.
   *
   * @param folder for the files that are looked at
   */
  WhileSigning(Path folder) {
    this.folder = folder;
  }

  @Override
  public Cut before(Running running) throws Exception {
    Client admin = running.client();
    signByTheSeal(admin);
    letters = letters(admin);
    running.execute(HOLD.formatted(letters.get(CUT)));
    Map<String, Object> selection = selection(admin, letters);
    return new Cut(
        "SELECT pg_advisory_lock(1608)",
        () -> admin.post("/signing-selections", selection).entry(),
        SIGNED.formatted(CUT));
  }

  @Override
  public void afterwards(Running running) throws Exception {
    assertThat(leftBehind(running)).as("where Alfresco removes it").contains("naskah-signed");
    // So has the minute passed in which somebody might still be at the seal that was cut off.
    running.execute(
        "UPDATE naskah_signature SET changed_at = changed_at - INTERVAL '2 minutes'"
            + " WHERE state = 'asked'");
    running.await(SIGNED.formatted(LETTERS));
    numbersAreWhole(running);
    Client admin = running.client();
    for (String letter : letters) {
      assertThat(sealsOf(admin, letter)).as(letter).isEqualTo(1);
    }
    byte[] cutOff = admin.download("/letters/" + letters.get(CUT) + "/content").body();
    assertThat(Judges.ofSignatures(cutOff, "PAdES-BASELINE-B", folder)).isEmpty();
  }

  private List<String> leftBehind(Running running) throws IOException {
    try (Stream<Path> files = Files.list(running.repository().data().resolve("tmp/Alfresco"))) {
      return files
          .map(file -> file.getFileName().toString().replaceAll("[0-9]*\\..*", ""))
          .toList();
    }
  }

  private void numbersAreWhole(Running running) throws Exception {
    for (String counted :
        List.of("count(agenda_number)", "count(DISTINCT agenda_number)", "max(agenda_number)")) {
      assertThat(running.number("SELECT " + counted + OUTGOING)).as(counted).isEqualTo(LETTERS);
    }
    assertThat(
            running.number(
                "SELECT count(*) FROM naskah_number WHERE event = 'issued'"
                    + " AND letter IN (SELECT uuid"
                    + OUTGOING
                    + ")"))
        .isEqualTo(LETTERS);
    assertThat(running.number("SELECT count(DISTINCT number) FROM naskah_selected_letter"))
        .isEqualTo(LETTERS);
    assertThat(running.number("SELECT count(*) FROM naskah_signature")).isEqualTo(LETTERS);
    assertThat(running.number("SELECT count(*) FROM naskah_signature WHERE state = 'kept'"))
        .isEqualTo(LETTERS);
    assertThat(running.number("SELECT count(*) FROM naskah_verification WHERE state = 'genuine'"))
        .isEqualTo(LETTERS);
  }

  private static void signByTheSeal(Client admin) {
    Object etag = admin.get("/configuration/signing").entry().get("etag");
    String rules = "unit,kind,provider,foot,withoutMarker\n*,*,seal,,foot\n";
    admin.put("/configuration/signing", Map.of("etag", etag, "content", rules)).entry();
  }

  private static List<String> letters(Client admin) throws IOException {
    byte[] printed = PrintedLetter.bytes();
    Map<String, Object> values =
        Map.of(
            "status", "draft",
            "direction", "outgoing",
            "kind", "letter",
            "unit", "OFFICE",
            "subject", "Undangan",
            "classification", "005",
            "recipients", List.of("Kepala Dinas"));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < LETTERS; i++) {
      String id = admin.post("/letters", values).id();
      admin.upload("/letters/" + id + "/content", "application/pdf", printed).entry();
      admin
          .put("/drafts/" + id, Map.of("action", "submit", "signatories", List.of("user:admin")))
          .entry();
      ids.add(id);
    }
    return ids;
  }

  private static Map<String, Object> selection(Client admin, List<String> letters) {
    return Map.of(
        "letters",
        letters.stream()
            .map(id -> Map.of("id", id, "seen", admin.get("/drafts/" + id).entry().get("seen")))
            .toList());
  }

  private int sealsOf(Client admin, String letter) throws IOException {
    byte[] file = admin.download("/letters/" + letter + "/content").body();
    List<SealCheck.Found> found = SealCheck.of(Files.write(folder.resolve("letter.pdf"), file));
    assertThat(found).allMatch(seal -> seal.isIntact() && seal.isWhole());
    return found.size();
  }
}
