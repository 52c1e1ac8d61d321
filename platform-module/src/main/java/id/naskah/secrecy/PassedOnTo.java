package id.naskah.secrecy;

import id.naskah.configuration.Recipient;
import id.naskah.configuration.SecurityLevel;
import java.util.Collection;
import org.alfresco.service.cmr.repository.NodeRef;

/** To whom letters were passed on, for those who decide who reads the letter. */
public interface PassedOnTo {
  /** Keeps others from passing the letter on until the transaction ends. */
  void keepOthersOut(NodeRef letter);

  /** The recipients who read the letter because it was passed on to them. */
  Collection<Recipient> readers(NodeRef letter, SecurityLevel security);
}
