package id.naskah.letter;

import id.naskah.numbering.IssuedNumber;
import id.naskah.platform.AtCommit;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * Numbers taken in the running transaction for letters that are only being made: these nodes may be
 * born with what else only numbering sets.
 */
final class FreshNumbers {
  private static final String FRESH = FreshNumbers.class.getName();

  private FreshNumbers() {}

  /** From now on the transaction commits with this letter, registered, or not at all. */
  static void add(NodeRef letter, IssuedNumber number) {
    fresh().put(letter, number);
    AtCommit.last(List.of(FRESH, letter), () -> requireSettled(letter));
  }

  /** The properties of a new letter without the number that was taken for it. */
  static Map<QName, Serializable> without(NodeRef letter, Map<QName, Serializable> properties) {
    IssuedNumber number = fresh().get(letter);
    if (number == null) {
      return properties;
    }
    Map<QName, Serializable> left = new HashMap<>(properties);
    left.entrySet().removeAll(NumberProperties.of(number).entrySet());
    return left;
  }

  /**
   * Whether the letter was made with a fresh number in this transaction; asked once, when the
   * letter is checked and numbered.
   */
  static boolean settle(NodeRef letter) {
    return fresh().remove(letter) != null;
  }

  private static void requireSettled(NodeRef letter) {
    IssuedNumber number = fresh().get(letter);
    if (number != null) {
      // A caller that caught the failure of making the letter and went on would leave a gap in the
      // numbers without a reason.
      throw new IllegalStateException(
          "Number " + number.serial() + " of " + number.series().id() + " has no letter");
    }
  }

  private static Map<NodeRef, IssuedNumber> fresh() {
    return TransactionalResourceHelper.getMap(FRESH);
  }
}
