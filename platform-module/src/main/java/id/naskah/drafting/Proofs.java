package id.naskah.drafting;

import id.naskah.access.LetterLock;
import id.naskah.platform.Hashes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.file.WorkFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * What is to be signed, on its way from the first to the last signature. It has number and code
 * before the public page knows them, so it lies where no door leads, and is given to nobody but the
 * provider of signatures.
 */
class Proofs {
  private final ProofTable table;
  private final EarlierProofs earlier;
  private final DraftTable drafts;
  private final LetterLock lock;
  private final OfficeClock clock;

  public Proofs(
      ProofTable table,
      EarlierProofs earlier,
      DraftTable drafts,
      LetterLock lock,
      OfficeClock clock) {
    this.table = table;
    this.earlier = earlier;
    this.drafts = drafts;
    this.lock = lock;
    this.clock = clock;
  }

  /** Copies what is kept, if it was made already; answers whether it was. */
  boolean copy(NodeRef letter, Path target) {
    return table.copy(letter.getId(), target) || earlier.copy(letter, target);
  }

  /** Whether a file is what is kept, byte for byte. The caller has locked the letter. */
  boolean is(NodeRef letter, Path file) {
    takeOver(letter);
    String sha256 = Hashes.read(file).sha256();
    return table.sha256(letter.getId()).filter(sha256::equals).isPresent();
  }

  /** Keeps a file in place of what was. The caller has locked the letter. */
  void keep(NodeRef letter, Path file) {
    table.keep(letter.getId(), file, clock.now());
    earlier.drop(letter);
  }

  /** The caller has locked the letter. */
  void forget(NodeRef letter) {
    table.forget(letter.getId());
    earlier.drop(letter);
  }

  /**
   * Takes what an earlier build kept off a letter, a version or what is in the trash. Where a
   * signature still needs it, it is kept as it is kept now.
   */
  void takeOver(NodeRef node) {
    String id = node.getId();
    lock.lock(id);
    boolean isNeeded =
        table.sha256(id).isEmpty()
            && drafts
                .find(id)
                .filter(draft -> draft.stage().isUnderWay() && draft.taken() != null)
                .isPresent();
    if (isNeeded) {
      keepEarlier(node);
    }
    earlier.drop(node);
  }

  private void keepEarlier(NodeRef letter) {
    try {
      Path file = WorkFile.make("naskah-proof", ".pdf");
      try {
        if (earlier.copy(letter, file)) {
          table.keep(letter.getId(), file, clock.now());
        }
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
