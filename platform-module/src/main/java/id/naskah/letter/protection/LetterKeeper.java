package id.naskah.letter.protection;

import org.alfresco.service.cmr.repository.NodeRef;

/** Knows what keeps a letter where and as it is, besides its number. */
public interface LetterKeeper {
  /** Refuses, in its own words, to go on with a letter that it keeps; lets any other go on. */
  void refuseIfHeld(NodeRef letter);
}
