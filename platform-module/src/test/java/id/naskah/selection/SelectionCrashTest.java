package id.naskah.selection;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.CrashingRepository;
import id.naskah.Judges;
import id.naskah.PrintedLetter;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.seal.SealCheck;
import id.naskah.signature.TestSeal;
import id.naskah.verify.http.Client;
import id.naskah.verify.http.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes while a selection is signed with the office seal, in the very moment in which a
 * letter has its seal and nobody has noted it yet: the rest is signed afterwards, each letter once
 * and with its number.
 */
@Tag("repository")
@Tag("crash")
class SelectionCrashTest {
  private static final int LETTERS = 8;
  private static final int CUT = 4;
  private static final String HOLD =
      """
      CREATE FUNCTION held_up() RETURNS trigger AS $$
        BEGIN PERFORM pg_advisory_xact_lock(1608); RETURN NEW; END $$ LANGUAGE plpgsql;
      CREATE TRIGGER held_up BEFORE UPDATE ON naskah_signature FOR EACH ROW
        WHEN (NEW.state = 'signed' AND NEW.letter = '%s') EXECUTE PROCEDURE held_up();
      """;
  private static final String SIGNED =
      "SELECT count(*) >= %d FROM naskah_selected_letter WHERE state = 'signed'";

  private final CrashingRepository repository = new CrashingRepository("selection");

  @Test
  void eachLetterIsSignedOnce(@TempDir Path folder) throws Exception {
    String[] seal = seal(folder);
    List<String> letters;
    try (RepositoryProcess first = repository.start(seal)) {
      Client admin = admin(first);
      signByTheSeal(admin);
      letters = letters(admin);
      repository.execute(HOLD.formatted(letters.get(CUT)));
      Map<String, Object> selection = selection(admin, letters);
      repository.cut(
          first,
          "SELECT pg_advisory_lock(1608)",
          () -> admin.post("/signing-selections", selection).entry(),
          SIGNED.formatted(CUT));
    }
    assertThat(leftBehind()).as("where Alfresco removes it").contains("naskah-signed");
    try (RepositoryProcess second = repository.startAgain(seal)) {
      // So has the minute passed in which somebody might still be at the seal that was cut off.
      repository.execute(
          "UPDATE naskah_signature SET changed_at = changed_at - INTERVAL '2 minutes'"
              + " WHERE state = 'asked'");
      repository.await(SIGNED.formatted(LETTERS));
      numbersAreWhole();
      Client admin = admin(second);
      for (String letter : letters) {
        assertThat(sealsOf(admin, letter, folder)).as(letter).isEqualTo(1);
      }
      byte[] cutOff = admin.download("/letters/" + letters.get(CUT) + "/content").body();
      assertThat(Judges.ofSignatures(cutOff, "PAdES-BASELINE-B", folder)).isEmpty();
    }
  }

  private List<String> leftBehind() throws IOException {
    try (Stream<Path> files = Files.list(repository.data().resolve("tmp/Alfresco"))) {
      return files
          .map(file -> file.getFileName().toString().replaceAll("[0-9]*\\..*", ""))
          .toList();
    }
  }

  private void numbersAreWhole() throws Exception {
    assertThat(repository.number("SELECT count(*) FROM naskah_letter WHERE agenda_number > 0"))
        .isEqualTo(LETTERS);
    assertThat(repository.number("SELECT count(DISTINCT agenda_number) FROM naskah_letter"))
        .isEqualTo(LETTERS);
    assertThat(repository.number("SELECT max(agenda_number) FROM naskah_letter"))
        .isEqualTo(LETTERS);
    assertThat(repository.number("SELECT count(*) FROM naskah_number WHERE event = 'issued'"))
        .isEqualTo(LETTERS);
    assertThat(repository.number("SELECT count(DISTINCT number) FROM naskah_selected_letter"))
        .isEqualTo(LETTERS);
    assertThat(repository.number("SELECT count(*) FROM naskah_signature")).isEqualTo(LETTERS);
    assertThat(repository.number("SELECT count(*) FROM naskah_signature WHERE state = 'kept'"))
        .isEqualTo(LETTERS);
    assertThat(
            repository.number("SELECT count(*) FROM naskah_verification WHERE state = 'genuine'"))
        .isEqualTo(LETTERS);
  }

  private static String[] seal(Path folder) throws Exception {
    return new String[] {
      "-Dnaskah.signature.seal.store=" + TestSeal.store(folder),
      "-Dnaskah.signature.seal.passwordFile=" + TestSeal.password(folder)
    };
  }

  private static Client admin(RepositoryProcess running) {
    Site site = new Site(running.url());
    site.know("admin", "admin");
    return new Client(site.as("admin"));
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

  private static int sealsOf(Client admin, String letter, Path folder) throws IOException {
    byte[] file = admin.download("/letters/" + letter + "/content").body();
    List<SealCheck.Found> found = SealCheck.of(Files.write(folder.resolve("letter.pdf"), file));
    assertThat(found).allMatch(seal -> seal.isIntact() && seal.isWhole());
    return found.size();
  }
}
