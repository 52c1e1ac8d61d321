package id.naskah.exchange;

import id.naskah.audit.Audit;
import id.naskah.configuration.Direction;
import id.naskah.configuration.SecurityLevel;
import id.naskah.exchange.Manifest.Named;
import id.naskah.exchange.Manifest.Sent;
import id.naskah.exchange.PackageWriter.Source;
import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Transactions;
import id.naskah.signature.OfficeKey;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Packs letters of the office for another one. */
public class LetterExport {
  private final Transactions transactions;
  private final LetterReader letters;
  private final SentFacts facts;
  private final LetterFiles files;
  private final OfficeKey key;
  private final Audit audit;
  private final OfficeClock clock;

  public LetterExport(
      Transactions transactions,
      LetterReader letters,
      SentFacts facts,
      LetterFiles files,
      OfficeKey key,
      Audit audit,
      OfficeClock clock) {
    this.transactions = transactions;
    this.letters = letters;
    this.facts = facts;
    this.files = files;
    this.key = key;
    this.audit = audit;
    this.clock = clock;
  }

  /** All that is packed. */
  private record Parts(Named office, Sent letter, List<Source> sources) {}

  /**
   * Writes the zip of a letter, outside of a transaction, and puts that on record.
   *
   * @return the name under which it is saved
   * @throws RuleViolation 404 for a letter that is none for this user; 409 for a draft, one that
   *     came in, a void one, a secret one, one without document, and where the office's seal does
   *     not work
   */
  public String write(String id, OutputStream out) throws IOException {
    Parts parts = transactions.inNewReadOnly(() -> parts(id));
    try {
      Manifest manifest =
          new PackageWriter(out, key.usable())
              .write(
                  parts.office(),
                  clock.now().truncatedTo(ChronoUnit.SECONDS),
                  parts.letter(),
                  parts.sources());
      transactions.inNew(
          () -> {
            audit.record(
                Nodes.live(id), "exported for another office " + manifest.document().sha256());
            return id;
          });
    } catch (GeneralSecurityException | ProviderException e) {
      throw key.broken(e);
    }
    return name(parts.letter().number());
  }

  private Parts parts(String id) {
    Letter letter = letters.read(letters.find(id));
    refuse(LetterStatus.DRAFT.code().equals(letter.status()), "naskah.exchange.draft");
    refuse(Direction.INCOMING.code().equals(letter.direction()), "naskah.exchange.incoming");
    refuse(LetterStatus.VOID.code().equals(letter.status()), "naskah.exchange.void");
    refuse(SecurityLevel.orOrdinary(letter.security()).isSecret(), "naskah.exchange.secret");
    return new Parts(facts.office(), facts.of(letter), files.of(letter));
  }

  private static void refuse(boolean isRefused, String key) {
    if (isRefused) {
      throw RuleViolation.conflict("letter", key);
    }
  }

  private static String name(String number) {
    String plain = number.replaceAll("[^\\p{L}\\p{N}.]+", "-").replaceAll("^-|[-.]+$", "");
    return "letter-" + plain + ".zip";
  }
}
