package id.naskah.copies;

import id.naskah.letter.LetterReader;
import id.naskah.platform.Nodes;
import id.naskah.retention.RecordsRoles;
import id.naskah.secrecy.ReadersService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Who may do what about copies: who writes the letter gives, prints and ends them, and who may ask
 * who reads it is told of them. Of a letter that is gone those who keep records do so.
 */
class CopyRights {
  private final NodeService nodeService;
  private final LetterReader letters;
  private final ReadersService readers;
  private final RecordsRoles roles;

  /**
   * @param nodeService the one that checks no permission: it is asked here
   */
  public CopyRights(
      NodeService nodeService, LetterReader letters, ReadersService readers, RecordsRoles roles) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.readers = readers;
    this.roles = roles;
  }

  /** Refuses who may not be told of the copies: 403; 404 if the letter is none for this user. */
  void requireAsking(String letter, boolean hasCopies) {
    if (!hasCopies || !isGoneForKeeper(letter)) {
      readers.requireAsking(letters.find(letter));
    }
  }

  /** Whether the user may end copies of the letter, and print those of one that is still there. */
  boolean mayEnd(String letter) {
    NodeRef node = Nodes.live(letter);
    return nodeService.exists(node) ? letters.mayWrite(node) : roles.isManager();
  }

  /** Whether there is such a letter, for this user or, of one that is gone, for its keeper. */
  boolean isKnown(String letter) {
    return letters.isReadable(Nodes.live(letter)) || isGoneForKeeper(letter);
  }

  /** The letter, for who may write it; 403 for all others that read it. */
  NodeRef writable(String letter) {
    return letters.findWritable(letter);
  }

  private boolean isGoneForKeeper(String letter) {
    return LetterReader.isId(letter)
        && !nodeService.exists(Nodes.live(letter))
        && roles.isManager();
  }
}
