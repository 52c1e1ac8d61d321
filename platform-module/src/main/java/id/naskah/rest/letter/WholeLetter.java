package id.naskah.rest.letter;

import id.naskah.letter.LetterReader;
import id.naskah.perusal.Perusals;
import id.naskah.perusal.Seen;
import id.naskah.rest.Entity;
import id.naskah.retention.record.LetterRights;
import org.alfresco.service.cmr.repository.NodeRef;

/** All that is shown of one letter; of a secret one it is recorded who was shown it. */
class WholeLetter {
  private final LetterReader reader;
  private final LetterJson json;
  private final LetterRights rights;
  private final Perusals perusals;

  public WholeLetter(LetterReader reader, LetterJson json, LetterRights rights, Perusals perusals) {
    this.reader = reader;
    this.json = json;
    this.rights = rights;
    this.perusals = perusals;
  }

  /** For a letter that the user was found to be allowed to read. */
  Entity of(NodeRef letter) {
    perusals.seen(letter, Seen.FIELDS);
    return json.entity(reader.read(letter)).with("may", rights.of(letter));
  }
}
