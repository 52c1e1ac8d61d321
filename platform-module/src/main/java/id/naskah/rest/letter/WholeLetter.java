package id.naskah.rest.letter;

import id.naskah.letter.LetterReader;
import id.naskah.model.DraftingModel;
import id.naskah.perusal.Perusals;
import id.naskah.perusal.Seen;
import id.naskah.rest.Entity;
import id.naskah.retention.record.LetterRights;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** All that is shown of one letter; of a secret one it is recorded who was shown it. */
class WholeLetter {
  private final LetterReader reader;
  private final LetterJson json;
  private final LetterRights rights;
  private final Perusals perusals;
  private final NodeService nodeService;

  /**
   * @param nodeService the one that checks no permission: the letter was found for the user
   */
  public WholeLetter(
      LetterReader reader,
      LetterJson json,
      LetterRights rights,
      Perusals perusals,
      NodeService nodeService) {
    this.reader = reader;
    this.json = json;
    this.rights = rights;
    this.perusals = perusals;
    this.nodeService = nodeService;
  }

  /** For a letter that the user was found to be allowed to read. */
  Entity of(NodeRef letter) {
    perusals.seen(letter, Seen.FIELDS);
    return json.entity(reader.read(letter))
        .with("may", rights.of(letter))
        .with("stage", nodeService.getProperty(letter, DraftingModel.STAGE));
  }
}
