package id.naskah.drafting;

import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/** Wants to know whose turn it is with a letter, in the transaction in which that changes. */
public interface DraftListener {
  /** It is the turn of these steps' officials; all of them are asked for the same. */
  void turn(NodeRef letter, List<DraftStep> steps);

  /**
   * Somebody has to know what became of a letter.
   *
   * @param round the last one that the letter has
   * @param people user names
   */
  void became(NodeRef letter, Became what, int round, List<String> people);

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
