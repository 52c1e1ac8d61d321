package id.naskah.drafting;

import id.naskah.configuration.Recipient;
import java.util.Collection;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/** Wants to know whose turn it is with a letter, in the transaction in which that changes. */
public interface DraftListener {
  /** It is the turn of these officials. */
  void turn(NodeRef letter, DraftStep.Task task, Collection<Recipient> officials);

  /**
   * Somebody has to know what became of a letter.
   *
   * @param people user names
   */
  void became(NodeRef letter, Became what, List<String> people);

  /** What became of a letter. */
  enum Became {
    /** An official sent it back. */
    GIVEN_BACK,
    /** It was changed, and its initials fell. */
    CHANGED,
    /** It has all its signatures. */
    SIGNED
  }
}
