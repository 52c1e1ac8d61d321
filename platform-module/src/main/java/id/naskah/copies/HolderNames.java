package id.naskah.copies;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Names;

/** What holders of copies are called. */
public class HolderNames {
  private final Names names;

  public HolderNames(Names names) {
    this.names = names;
  }

  /** The name of a holder; of one of the office who is gone, how it was written. */
  public String of(NumberedCopy copy) {
    if (copy.holder() == null) {
      return copy.outsider();
    }
    String name = Recipient.parse(copy.holder()).map(names::of).orElse(null);
    return name == null ? copy.holder() : name;
  }
}
