package id.naskah.rest;

import id.naskah.embedded.junit.Repository;
import id.naskah.platform.Hashes;
import id.naskah.platform.Transactions;
import id.naskah.seal.PdfSeal;
import id.naskah.signature.TestSeal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.GregorianCalendar;
import org.springframework.jdbc.core.JdbcTemplate;

/** A letter that was given to be signed, and the answer was lost. */
final class LostAnswer {
  private static final String PDF = "application/pdf";

  final DraftHands hands;
  private final JdbcTemplate jdbc;
  private final Transactions transactions;
  private final Path folder;

  LostAnswer(Repository repository, Path folder) {
    this.hands = new DraftHands(repository);
    this.jdbc = repository.bean("naskah.JdbcTemplate", JdbcTemplate.class);
    this.transactions = repository.bean("naskah.Transactions", Transactions.class);
    this.folder = folder;
  }

  /** What was given to be signed: made of a PDF that somebody brought. */
  Path sent() throws IOException {
    hands.initialledTemplate("Undangan");
    // No Alfresco of the tests makes a PDF of a DOCX; the number is taken all the same.
    hands.step(hands.secretaryOf, "sign").refusal(409);
    String number = (String) hands.secretaryOf.get(hands.path()).entry().get("letterNumber");
    String document = "/draft-documents/" + hands.id() + "/content";
    hands.secretaryOf.upload(document, PDF, SigningTest.numbered(number)).entry();
    byte[] kept =
        jdbc.queryForObject(
            "SELECT bytes FROM naskah_proof_part WHERE letter = ?", byte[].class, hands.id());
    return Files.write(folder.resolve("sent.pdf"), kept);
  }

  /** As a provider leaves it that gave no clear answer. */
  long unknown(Path sent) {
    return transactions.inNew(
        () ->
            jdbc.queryForObject(
                "INSERT INTO naskah_signature (letter, place, provider, signatory, sha256,"
                    + " state, begun_at, changed_at) VALUES (?, 1, 'seal', ?, ?,"
                    + " 'unknown', now(), now()) RETURNING id",
                Long.class,
                hands.id(),
                hands.secretarysName,
                Hashes.read(sent).sha256()));
  }

  Path sealed(Path pdf) throws Exception {
    Path target = Files.createTempFile(folder, "sealed", ".pdf");
    Path keys = Files.createTempDirectory(folder, "keys");
    PdfSeal.sign(
        pdf,
        TestSeal.key(keys),
        new PdfSeal.Said("Kantor Contoh", ""),
        null,
        new GregorianCalendar(),
        target);
    return target;
  }
}
